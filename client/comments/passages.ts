import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import type { Thread } from '#domain'
import { chooseBlock } from './chooseBlock.ts'
import { findPassage, type Range } from './findPassage.ts'
import { startNote } from './startNote.ts'
import { useCommentsView } from './useCommentsView.ts'

interface Passages {
  /** The open threads of the text. */
  readonly threads: readonly Thread[]
  /** Where each stands; absent when it is gone. */
  readonly places: ReadonlyMap<string, Range>
  readonly current: string | null
  readonly decorations: DecorationSet
}

const EMPTY: Passages = { threads: [], places: new Map(), current: null, decorations: DecorationSet.empty }
const key = new PluginKey<Passages>('passages')

/** Where the threads stand in the text on screen. */
export const placesOf = (state: EditorState): ReadonlyMap<string, Range> =>
  key.getState(state)?.places ?? EMPTY.places

/** Tells the text which passages to show. */
export function showPassages(state: EditorState, shown: Pick<Passages, 'threads' | 'current'>): Transaction {
  return state.tr.setMeta(key, shown).setMeta('addToHistory', false)
}

/**
 * Marks the passages that threads are about. Places are found in the shared text when threads change or somebody
 * else writes; one's own keys only move them.
 */
export const passages = Extension.create({
  name: 'passages',
  addProseMirrorPlugins() {
    return [
      new Plugin<Passages>({
        key,
        state: {
          init: () => EMPTY,
          apply(transaction, before, _old, state) {
            const shown: Pick<Passages, 'threads' | 'current'> | undefined = transaction.getMeta(key)
            if (shown)
              return draw(
                state,
                shown,
                shown.threads === before.threads ? before.places : find(state, shown.threads),
              )
            if (!transaction.docChanged || before.threads.length === 0) return before
            if (transaction.getMeta(ySyncPluginKey)?.isChangeOrigin)
              return draw(state, before, find(state, before.threads))
            return {
              ...before,
              places: moved(transaction, before.places),
              decorations: before.decorations.map(transaction.mapping, transaction.doc),
            }
          },
        },
        props: {
          decorations: (state) => key.getState(state)?.decorations,
          handleClick({ state }, at) {
            const id = threadAt(state, at)
            if (id) useCommentsView.getState().open(id)
            return false
          },
          handleDOMEvents: {
            keydown(view, event) {
              if (event.ctrlKey && event.altKey && event.key.toLowerCase() === 'm') {
                event.preventDefault()
                const { state } = view
                const id = state.selection.empty ? threadAt(state, state.selection.from) : null
                if (id) useCommentsView.getState().open(id)
                else startNote(state)
                return true
              }
              return chooseBlock(view, event)
            },
          },
        },
      }),
    ]
  },
})

/** The shortest passage at a place: the innermost. */
function threadAt(state: EditorState, at: number): string | null {
  const here = [...placesOf(state)].filter(([, { from, to }]) => from <= at && at <= to)
  return here.sort(([, a], [, b]) => a.to - a.from - (b.to - b.from))[0]?.[0] ?? null
}

function find(state: EditorState, threads: readonly Thread[]): ReadonlyMap<string, Range> {
  const places = new Map<string, Range>()
  for (const thread of threads) {
    const place = findPassage(state, thread)
    if (place) places.set(thread.id, place)
  }
  return places
}

function moved(transaction: Transaction, places: Passages['places']): Passages['places'] {
  const kept = new Map<string, Range>()
  for (const [id, { from, to }] of places) {
    const range = {
      from: transaction.mapping.map(from, from === to ? -1 : 1),
      to: transaction.mapping.map(to, -1),
    }
    if (range.from < range.to || from === to) kept.set(id, range)
  }
  return kept
}

function draw(
  { doc }: EditorState,
  { threads, current }: Pick<Passages, 'threads' | 'current'>,
  places: Passages['places'],
): Passages {
  const decorations = threads.flatMap((thread) => {
    const place = places.get(thread.id)
    return place ? decorate(thread, place, thread.id === current) : []
  })
  return { threads, current, places, decorations: DecorationSet.create(doc, decorations) }
}

function decorate({ id, replacement }: Thread, { from, to }: Range, isCurrent: boolean): Decoration[] {
  const attributes = { class: isCurrent ? 'passage passage-current' : 'passage', 'data-note': id }
  if (replacement === undefined) return [Decoration.inline(from, to, { nodeName: 'mark', ...attributes })]
  const old = Decoration.inline(from, to, { nodeName: 'del', ...attributes })
  if (replacement === '') return [old]
  const widget = Decoration.widget(to, () => proposedWords(attributes, replacement), {
    side: 1,
    key: `${id} ${isCurrent} ${replacement}`,
    ignoreSelection: true,
    marks: [],
  })
  return from === to ? [widget] : [old, widget]
}

function proposedWords(attributes: Readonly<Record<string, string>>, words: string): HTMLElement {
  const element = document.createElement('ins')
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.contentEditable = 'false'
  element.textContent = words
  element.addEventListener('click', () => useCommentsView.getState().open(attributes['data-note'] ?? ''))
  return element
}

import { Extension, type Editor } from '@tiptap/core'
import { Plugin, PluginKey, TextSelection, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { matchesOf, type Match } from './matchesOf.ts'

export interface Found {
  readonly query: string
  readonly matches: readonly Match[]
  /** Which of them is the current one; -1 when there is none. */
  readonly at: number
  readonly painted: DecorationSet
}

const NOTHING: Found = { query: '', matches: [], at: -1, painted: DecorationSet.empty }
const key = new PluginKey<Found>('finder')

/** Shows where what is looked for stands. While nothing is looked for it costs nothing. */
export const Finder = Extension.create({
  name: 'finder',
  addProseMirrorPlugins: () => [
    new Plugin<Found>({
      key,
      state: {
        init: () => NOTHING,
        apply(tr, found, _before, state) {
          const asked: Partial<Pick<Found, 'query' | 'at'>> | undefined = tr.getMeta(key)
          if (!asked && (!tr.docChanged || found.query === '')) return found
          return look(state, asked?.query ?? found.query, asked?.at ?? found.at)
        },
      },
      props: { decorations: (state) => key.getState(state)?.painted },
    }),
  ],
})

function look({ doc }: EditorState, query: string, wanted: number): Found {
  if (query === '') return NOTHING
  const matches = matchesOf(doc, query)
  const at = Math.min(wanted, matches.length - 1)
  const painted = matches.map(({ from, to }, index) =>
    Decoration.inline(from, to, { class: index === at ? 'found current' : 'found' }),
  )
  return { query, matches, at, painted: DecorationSet.create(doc, painted) }
}

export const foundIn = (editor: Editor): Found => key.getState(editor.state) ?? NOTHING

/** Looks for other words, from the caret on. */
export function find(editor: Editor, query: string): void {
  const from = foundIn(editor).query === '' ? editor.state.selection.from : 0
  const matches = matchesOf(editor.state.doc, query)
  const next = matches.findIndex((match) => match.from >= from)
  show(editor, query, matches.length === 0 ? -1 : Math.max(0, next))
}

export function step(editor: Editor, by: 1 | -1): void {
  const { query, matches, at } = foundIn(editor)
  if (matches.length > 0) show(editor, query, (at + by + matches.length) % matches.length)
}

/** Replaces the current match and goes on to the next. */
export function replaceCurrent(editor: Editor, by: string): void {
  const { query, matches, at } = foundIn(editor)
  const match = matches[at]
  if (!match || !editor.isEditable) return
  editor.view.dispatch(editor.state.tr.insertText(by, match.from, match.to))
  const rest = foundIn(editor).matches
  const next = rest.findIndex(({ from }) => from >= match.from + by.length)
  show(editor, query, rest.length === 0 ? -1 : Math.max(0, next))
}

/** Replaces all as one edit, from the end so that places stay true. @returns how many */
export function replaceAll(editor: Editor, by: string): number {
  const { matches } = foundIn(editor)
  if (!editor.isEditable || matches.length === 0) return 0
  const { tr } = editor.state
  for (const { from, to } of matches.toReversed()) tr.insertText(by, from, to)
  editor.view.dispatch(tr)
  return matches.length
}

function show(editor: Editor, query: string, at: number): void {
  const { tr } = editor.state
  tr.setMeta(key, { query, at })
  const match = matchesOf(tr.doc, query)[at]
  if (match) tr.setSelection(TextSelection.create(tr.doc, match.from, match.to))
  editor.view.dispatch(tr)
  // The caret is in the bar: the text is not scrolled by itself.
  editor.view.dom.querySelector('.found.current')?.scrollIntoView({ block: 'center' })
}

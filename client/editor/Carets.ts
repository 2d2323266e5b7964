import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { whoColour } from '../ui/whoColour.ts'

/** Someone's presence, as the server has stamped it. */
interface Who {
  readonly id?: unknown
  readonly name?: unknown
}

/** Where someone is in the text, as the caret's extension says it. */
interface Cursor {
  readonly anchor: Y.RelativePosition
  readonly head: Y.RelativePosition
}

const NAME_MS = 2000

/** Everyone's caret in their colour. Its name hides 2 s after the last move, so that no word stays covered. */
export function carets(awareness: Awareness, user: { readonly id: string; readonly name: string }) {
  return CollaborationCaret.extend({
    addProseMirrorPlugins() {
      return [...(this.parent?.() ?? []), showNameOnMove(awareness)]
    },
  }).configure({
    provider: { awareness: sparing(awareness) },
    // The extension wants a colour in hexadecimal and shows it to nobody: ours come from the theme.
    user: { ...user, color: '#000000' },
    render: renderCaret,
    selectionRender: (who) => ({ class: 'caret-selection', style: colourOf(who) }),
  })
}

/**
 * The same presence, said less often. The extension holds a caret by what stands to its left, which is new after
 * every key; held by what stands to its right it stays true while one types, and is not sent again.
 */
function sparing(awareness: Awareness): Awareness {
  const { doc } = awareness
  const setLocalStateField = (field: string, value: Cursor | null): void => {
    if (field !== 'cursor' || !value) return awareness.setLocalStateField(field, value)
    const cursor = { anchor: heldByRight(value.anchor, doc), head: heldByRight(value.head, doc) }
    const said: Cursor | undefined = awareness.getLocalState()?.['cursor']
    const same =
      said &&
      Y.compareRelativePositions(said.anchor, cursor.anchor) &&
      Y.compareRelativePositions(said.head, cursor.head)
    if (!same) awareness.setLocalStateField('cursor', cursor)
  }
  return Object.create(awareness, { setLocalStateField: { value: setLocalStateField } })
}

function heldByRight(position: Y.RelativePosition, doc: Y.Doc): Y.RelativePosition {
  const place = Y.createAbsolutePositionFromRelativePosition(position, doc)
  return place ? Y.createRelativePositionFromTypeIndex(place.type, place.index, 0) : position
}

function renderCaret(who: Who): HTMLElement {
  const caret = document.createElement('span')
  caret.className = 'caret'
  caret.style.cssText = colourOf(who)
  caret.dataset['who'] = idOf(who)
  caret.setAttribute('aria-hidden', 'true')
  const label = document.createElement('span')
  label.className = 'caret-name'
  label.textContent = nameOf(who).split(' ')[0] ?? ''
  caret.append(label)
  showName(caret)
  return caret
}

const nameOf = ({ name }: Who): string => (typeof name === 'string' ? name : '')
const idOf = (who: Who): string => (typeof who.id === 'string' ? who.id : nameOf(who))
const colourOf = (who: Who): string => `--who: var(--who-${whoColour(idOf(who))})`

/** A caret moves when its owner says so, or writes. */
function showNameOnMove(awareness: Awareness): Plugin {
  return new Plugin({
    key: new PluginKey('caretNames'),
    view: ({ dom }) => {
      const known = new Map<number, string>()
      const show = (client: number): void => {
        const who = idOf(awareness.getStates().get(client)?.['user'] ?? {})
        for (const caret of dom.querySelectorAll(`.caret[data-who="${CSS.escape(who)}"]`))
          if (caret instanceof HTMLElement) showName(caret)
      }
      const said = ({ updated }: { readonly updated: readonly number[] }): void => {
        for (const client of updated) {
          const cursor = JSON.stringify(awareness.getStates().get(client)?.['cursor'] ?? null)
          if (known.get(client) === cursor) continue
          known.set(client, cursor)
          show(client)
        }
      }
      const wrote = ({ afterState, beforeState, local }: Y.Transaction): void => {
        if (local) return
        for (const [client, clock] of afterState) if (beforeState.get(client) !== clock) show(client)
      }
      awareness.on('change', said)
      awareness.doc.on('afterTransaction', wrote)
      return {
        destroy: () => {
          awareness.off('change', said)
          awareness.doc.off('afterTransaction', wrote)
        },
      }
    },
  })
}

const hiding = new WeakMap<HTMLElement, number>()

/** Without a CSS animation: one that waits to begin keeps the whole page drawing at every frame. */
function showName(caret: HTMLElement): void {
  window.clearTimeout(hiding.get(caret))
  delete caret.dataset['quiet']
  hiding.set(
    caret,
    window.setTimeout(() => (caret.dataset['quiet'] = ''), NAME_MS),
  )
}

import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { Awareness } from 'y-protocols/awareness'
import { whoColour } from './whoColour.ts'

/** Someone's presence, as the server has stamped it. */
interface Who {
  readonly id?: unknown
  readonly name?: unknown
}

/** Everyone's caret in their colour. Its name hides 2 s after the last move, so that no word stays covered. */
export function carets(awareness: Awareness, user: { readonly id: string; readonly name: string }) {
  return CollaborationCaret.extend({
    addProseMirrorPlugins() {
      return [...(this.parent?.() ?? []), showNameOnMove(awareness)]
    },
  }).configure({
    provider: { awareness },
    // The extension wants a colour in hexadecimal and shows it to nobody: ours come from the theme.
    user: { ...user, color: '#000000' },
    render: renderCaret,
    selectionRender: (who) => ({ class: 'caret-selection', style: colourOf(who) }),
  })
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
  return caret
}

const nameOf = ({ name }: Who): string => (typeof name === 'string' ? name : '')
const idOf = (who: Who): string => (typeof who.id === 'string' ? who.id : nameOf(who))
const colourOf = (who: Who): string => `--who: var(--who-${whoColour(idOf(who))})`

/** A caret that moves keeps its element: the animation that hides its name has to begin again. */
function showNameOnMove(awareness: Awareness): Plugin {
  return new Plugin({
    key: new PluginKey('caretNames'),
    view: (view) => {
      const known = new Map<number, string>()
      const moved = ({ updated }: { readonly updated: readonly number[] }): void => {
        for (const client of updated) {
          const state = awareness.getStates().get(client)
          const cursor = JSON.stringify(state?.['cursor'] ?? null)
          if (known.get(client) === cursor) continue
          known.set(client, cursor)
          const selector = `.caret[data-who="${CSS.escape(idOf(state?.['user'] ?? {}))}"] > .caret-name`
          for (const label of view.dom.querySelectorAll(selector)) restart(label)
        }
      }
      awareness.on('change', moved)
      return { destroy: () => awareness.off('change', moved) }
    },
  })
}

function restart(element: Element): void {
  for (const animation of element.getAnimations()) {
    animation.cancel()
    animation.play()
  }
}

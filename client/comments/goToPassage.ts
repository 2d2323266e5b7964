import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { placesOf } from './passages.ts'

/** Takes the eye and the caret to the passage of a thread. */
export function goToPassage(editor: Editor, thread: string): void {
  const place = placesOf(editor.state).get(thread)
  if (!place) return
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, place.to)))
  editor.view.dom.focus({ preventScroll: true })
  editor.view.dom.querySelector(`[data-note="${CSS.escape(thread)}"]`)?.scrollIntoView({ block: 'center' })
}

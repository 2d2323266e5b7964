import type { Editor, Range } from '@tiptap/core'
import { newId } from './insertSection.ts'

/** A note called where the caret is, with its text open to be written. */
export function insertFootnote(editor: Editor, typed?: Range): void {
  const id = newId()
  const { from, to } = typed ?? { from: editor.state.selection.to, to: editor.state.selection.to }
  editor
    .chain()
    .focus()
    .insertContentAt({ from, to }, { type: 'footnote', attrs: { id, text: '' } })
    .run()
  editor.view.dom.querySelector<HTMLButtonElement>(`sup[data-id="${id}"] .call`)?.click()
}

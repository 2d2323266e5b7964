import type { AgendaPoint } from '#domain'
import type { Editor } from '@tiptap/core'

/**
 * Puts the caret under the title of a point of the agenda; a title that is not in the text yet is written at its
 * end first.
 */
export function layHeading(editor: Editor, { id, title, level }: AgendaPoint): void {
  if (!editor.isEditable) return
  const end = headingEnd(editor, id)
  if (end !== null) return void editor.chain().setTextSelection(end).scrollIntoView().run()
  const { doc } = editor.state
  const only = doc.childCount === 1 ? doc.firstChild : null
  const isEmpty = only?.type.name === 'paragraph' && only.content.size === 0
  const at = isEmpty ? { from: 0, to: doc.content.size } : doc.content.size
  const heading = { type: 'heading', attrs: { level, item: id }, content: [{ type: 'text', text: title }] }
  editor
    .chain()
    .insertContentAt(at, [heading, { type: 'paragraph' }])
    .setTextSelection(editor.state.doc.content.size)
    .scrollIntoView()
    .run()
}

/** Where the title of a point ends in the text, or null where it is not in it. */
function headingEnd({ state: { doc } }: Editor, item: string): number | null {
  let end: number | null = null
  doc.forEach((node, offset) => {
    if (node.type.name === 'heading' && node.attrs['item'] === item) end = offset + node.nodeSize - 1
  })
  return end
}

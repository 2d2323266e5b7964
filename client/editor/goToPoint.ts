import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'

/** Puts the caret at the title of the next point, or of the previous one. */
export function goToPoint(editor: Editor, step: 1 | -1): boolean {
  const { doc, selection } = editor.state
  const here = selection.$from.depth > 0 ? selection.$from.before(1) : selection.from
  let target: number | null = null
  doc.forEach((node, pos) => {
    if (node.type.name !== 'heading') return
    if (step === 1 && pos > here) target ??= pos
    if (step === -1 && pos < here) target = pos
  })
  if (target === null) return true
  const { tr } = editor.state
  editor.view.dispatch(tr.setSelection(TextSelection.create(doc, target + 1)).scrollIntoView())
  return true
}

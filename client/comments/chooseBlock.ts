import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** In a text that one may only read, Maj ↓ and Maj ↑ choose one paragraph after the other: a caret would not move. */
export function chooseBlock(view: EditorView, event: KeyboardEvent): boolean {
  const down = event.key === 'ArrowDown'
  if (view.editable || !event.shiftKey || (!down && event.key !== 'ArrowUp')) return false
  const { doc, selection, tr } = view.state
  const blocks: { readonly from: number; readonly to: number }[] = []
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true
    if (node.content.size > 0) blocks.push({ from: at + 1, to: at + 1 + node.content.size })
    return false
  })
  const next = selection.empty
    ? blocks.find(({ to }) => to >= selection.from)
    : down
      ? blocks.find(({ from }) => from > selection.to)
      : blocks.findLast(({ to }) => to < selection.from)
  if (next) {
    view.dispatch(tr.setSelection(TextSelection.create(doc, next.from, next.to)))
    const { node } = view.domAtPos(next.from)
    const element = node instanceof Element ? node : node.parentElement
    element?.scrollIntoView({ block: 'nearest' })
  }
  event.preventDefault()
  return true
}

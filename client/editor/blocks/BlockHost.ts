import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { liveOf, type Live } from '../live.ts'

/** What the parts of a block's view ask of its node. */
export interface BlockHost extends Live {
  readonly editor: Editor
  /** Writes attributes as one edit, which can be undone like any other. */
  readonly set: (attributes: Readonly<Record<string, unknown>>) => void
  /** Puts the caret back into the words of the block. */
  readonly leave: () => void
}

export function blockHost(editor: Editor, getPos: () => number | undefined): BlockHost {
  const node = () => {
    const pos = getPos()
    const found = pos === undefined ? null : editor.state.doc.nodeAt(pos)
    return found && pos !== undefined ? { pos, found } : null
  }
  return {
    ...liveOf(editor),
    editor,
    set(attributes) {
      const at = node()
      if (!at || !editor.isEditable) return
      const { tr } = editor.state
      for (const [name, value] of Object.entries(attributes)) {
        if (at.found.attrs[name] !== value) tr.setNodeAttribute(at.pos, name, value)
      }
      if (tr.docChanged) editor.view.dispatch(tr)
    },
    leave() {
      const at = node()
      if (!at) return
      const end = editor.state.doc.resolve(at.pos + at.found.nodeSize - 1)
      const { tr } = editor.state
      editor.view.dispatch(tr.setSelection(TextSelection.near(end, -1)))
      editor.view.focus()
    },
  }
}

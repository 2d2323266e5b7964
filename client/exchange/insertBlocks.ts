import { editParts, type RichNode } from '#domain'
import type { Editor } from '@tiptap/core'
import { yUndoPluginKey } from '@tiptap/y-tiptap'

/**
 * Puts blocks at the end of the text, or in the place of an empty one: in parts that the server takes, each a step
 * to undo, as what is undone and done again must be taken too. Blocks that are not as the editor wants them are
 * never inserted by half: it throws first.
 */
export async function insertBlocks(
  editor: Editor,
  blocks: readonly RichNode[],
  onProgress: (done: number, of: number) => void,
): Promise<void> {
  const parts = editParts(blocks).map((part) =>
    part.map((block) => {
      const node = editor.schema.nodeFromJSON(block)
      node.check()
      return node
    }),
  )
  const of = parts.reduce((sum, part) => sum + part.length, 0)
  let done = 0
  const { undoManager } = yUndoPluginKey.getState(editor.state) ?? {}
  for (const part of parts) {
    undoManager?.stopCapturing()
    const { tr, doc } = editor.state
    const empty = done === 0 && doc.childCount === 1 && doc.firstChild?.content.size === 0
    if (empty) tr.replaceWith(0, doc.content.size, part)
    else tr.insert(doc.content.size, part)
    editor.view.dispatch(tr)
    done += part.length
    onProgress(done, of)
    // The page paints between parts.
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  undoManager?.stopCapturing()
}

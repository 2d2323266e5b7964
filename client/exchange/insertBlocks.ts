import { everyNode, type RichNode } from '#domain'
import type { Editor } from '@tiptap/core'
import { yUndoPluginKey } from '@tiptap/y-tiptap'

/** Nodes and letters of one edit, far under what the server accepts in one. */
const MAX_NODES = 600
const MAX_LETTERS = 60_000

/**
 * Puts blocks at the end of the text, or in the place of an empty one: in parts that the server takes, and as
 * one step to undo. Blocks that are not as the editor wants them are never inserted by half: it throws first.
 */
export async function insertBlocks(
  editor: Editor,
  blocks: readonly RichNode[],
  onProgress: (done: number) => void,
): Promise<void> {
  const nodes = blocks.map((block) => {
    const node = editor.schema.nodeFromJSON(block)
    node.check()
    return node
  })
  const { undoManager } = yUndoPluginKey.getState(editor.state) ?? {}
  undoManager?.stopCapturing()
  let done = 0
  for (const size of partsOf(blocks)) {
    const { tr, doc } = editor.state
    const part = nodes.slice(done, done + size)
    const empty = done === 0 && doc.childCount === 1 && doc.firstChild?.content.size === 0
    if (empty) tr.replaceWith(0, doc.content.size, part)
    else tr.insert(doc.content.size, part)
    editor.view.dispatch(tr)
    done += size
    onProgress(done)
    // The page paints between parts; well within the time in which edits are undone together.
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  undoManager?.stopCapturing()
}

/** How many blocks each part holds. */
export function partsOf(blocks: readonly RichNode[]): number[] {
  const parts: number[] = []
  let [count, nodes, letters] = [0, 0, 0]
  for (const block of blocks) {
    let [more, words] = [0, 0]
    for (const { text = '', attrs } of everyNode([block])) {
      more++
      words += text.length + (attrs ? 100 : 0)
    }
    if (count > 0 && (nodes + more > MAX_NODES || letters + words > MAX_LETTERS)) {
      parts.push(count)
      ;[count, nodes, letters] = [0, 0, 0]
    }
    count++
    nodes += more
    letters += words
  }
  return count > 0 ? [...parts, count] : parts
}

import { editWeight, MOST_OF_ONE_EDIT, type RichNode } from '#domain'
import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { yUndoPluginKey, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import { richTextExtensions } from '../editor/extensions.ts'
import { findUnmountable } from '../editor/findUnmountable.ts'
import { replacements } from './replacements.ts'

/** `unknown`: this version of the application does not know all of it; `too-large`: a block that no update holds. */
export type Restored = 'restored' | 'unknown' | 'too-large'

const PART = MOST_OF_ONE_EDIT / 2

/**
 * Makes the text what it was, as edits like any other, each of a size that the server takes and a step to undo: one
 * where little changed. What did not change stays in place, with its comments.
 */
export function restoreText(editor: Editor, before: Y.XmlFragment): Restored {
  if (!editor.isEditable || findUnmountable(before, richTextExtensions)) return 'unknown'
  const old = yXmlFragmentToProseMirrorRootNode(before, editor.schema)
  const parts = replacements(editor.state.doc.children, old.children, { weigh: weightOf, most: PART })
  if (parts.some(({ weight }) => weight > MOST_OF_ONE_EDIT)) return 'too-large'
  const undo = yUndoPluginKey.getState(editor.state)?.undoManager
  for (const { at, gone, come } of parts) {
    const { tr, doc } = editor.state
    const from = sizeOf(doc.children.slice(0, at))
    undo?.stopCapturing()
    editor.view.dispatch(tr.replaceWith(from, from + sizeOf(doc.children.slice(at, at + gone)), come))
  }
  undo?.stopCapturing()
  return 'restored'
}

const sizeOf = (nodes: readonly Node[]): number => nodes.reduce((size, node) => size + node.nodeSize, 0)

function weightOf(node: Node): number {
  const json: RichNode = node.toJSON()
  return editWeight([json])
}

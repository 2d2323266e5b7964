import type { Editor } from '@tiptap/core'
import { yUndoPluginKey, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import { richTextExtensions } from '../editor/extensions.ts'
import { findUnmountable } from '../editor/findUnmountable.ts'

/**
 * Makes the text what it was, as an edit like any other, in one step that can be undone: what did not change stays in
 * place, with its comments. False where this version of the application does not know all of it.
 */
export function restoreText(editor: Editor, before: Y.XmlFragment): boolean {
  if (!editor.isEditable || findUnmountable(before, richTextExtensions)) return false
  const old = yXmlFragmentToProseMirrorRootNode(before, editor.schema)
  const { state } = editor
  const from = state.doc.content.findDiffStart(old.content)
  const ends = state.doc.content.findDiffEnd(old.content)
  if (from === null || !ends) return true
  const undo = yUndoPluginKey.getState(state)?.undoManager
  undo?.stopCapturing()
  editor.view.dispatch(state.tr.replaceWith(0, state.doc.content.size, old.content))
  undo?.stopCapturing()
  return true
}

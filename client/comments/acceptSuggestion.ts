import type { Editor } from '@tiptap/core'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import { placesOf } from './passages.ts'
import { replaceWords } from './replaceWords.ts'

/** Writes what a suggestion proposes, as one step that can be undone; false where the text no longer allows it. */
export function acceptSuggestion(editor: Editor, thread: string, words: string): boolean {
  const place = placesOf(editor.state).get(thread)
  const change = place && replaceWords(editor.state, place, words)
  if (!change || !editor.isEditable) return false
  const undo = yUndoPluginKey.getState(editor.state)?.undoManager
  undo?.stopCapturing()
  editor.view.dispatch(change)
  undo?.stopCapturing()
  return true
}

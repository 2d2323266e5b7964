import type { Editor } from '@tiptap/core'
import type { ListedFile } from './addFile.ts'

/** The editor's command that names a file in the text, or null where it has none. */
export function insertAnnex(editor: Editor): ((file: ListedFile) => void) | null {
  const commands: Readonly<Record<string, unknown>> = editor.isDestroyed ? {} : editor.commands
  const insert = commands['insertAnnex']
  return typeof insert === 'function' ? (file) => void insert(file) : null
}

import type { Editor, JSONContent } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { insertSections } from './insertSection.ts'
import { liveOf } from './live.ts'

const ROWS = 3
const COLUMNS = 3

const row = (type: 'tableHeader' | 'tableCell', words: (column: number) => string): JSONContent => ({
  type: 'tableRow',
  content: Array.from({ length: COLUMNS }, (_, index) => {
    const text = words(index + 1)
    return {
      type,
      content: [{ type: 'paragraph', ...(text !== '' && { content: [{ type: 'text', text }] }) }],
    }
  }),
})

/**
 * A small table whose titles say which column they stand over until one types in their place; a table stands by
 * itself, after the block where the caret is.
 */
export function insertTable(editor: Editor): void {
  const title = (column: number): string => liveOf(editor).say('column', { column })
  const rows = [
    row('tableHeader', title),
    ...Array.from({ length: ROWS - 1 }, () => row('tableCell', () => '')),
  ]
  insertSections(editor, [{ type: 'table', content: rows }])
  const { tr, selection } = editor.state
  const { $from } = selection
  editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, $from.start(), $from.end())))
}

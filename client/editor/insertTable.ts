import type { Editor } from '@tiptap/core'
import { insertSections } from './insertSection.ts'

const ROWS = 3
const COLUMNS = 3

const cells = (type: 'tableHeader' | 'tableCell') => ({
  type: 'tableRow',
  content: Array.from({ length: COLUMNS }, () => ({ type, content: [{ type: 'paragraph' }] })),
})

/** A small table with a row of titles; a table stands by itself, after the block where the caret is. */
export function insertTable(editor: Editor): void {
  const rows = [cells('tableHeader'), ...Array.from({ length: ROWS - 1 }, () => cells('tableCell'))]
  insertSections(editor, [{ type: 'table', content: rows }])
}

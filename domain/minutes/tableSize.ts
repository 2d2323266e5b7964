import * as Y from 'yjs'

const MOST_ROWS = 500
const MOST_COLUMNS = 60
/** Of all cells, columns times rows that they span: what an editor lays out. */
const MOST_PLACES = 10_000

/** The table that a row or a cell is in, or the table itself. */
export function tableAround(element: Y.XmlElement): Y.XmlElement | null {
  let at: unknown = element
  for (let up = 0; up < 3 && at instanceof Y.XmlElement; up++) {
    if (at.nodeName === 'table') return at
    at = at.parent
  }
  return null
}

/** Whether laying out the table could freeze the editors of those who open it. */
export function isTableTooLarge(table: Y.XmlElement): boolean {
  if (table.length > MOST_ROWS) return true
  let places = 0
  for (const row of table.toArray()) {
    let columns = 0
    for (const cell of row instanceof Y.XmlElement ? row.toArray() : []) {
      if (!(cell instanceof Y.XmlElement)) continue
      const width = span(cell, 'colspan')
      columns += width
      places += width * span(cell, 'rowspan')
      if (columns > MOST_COLUMNS || places > MOST_PLACES) return true
    }
  }
  return false
}

function span(cell: Y.XmlElement, name: string): number {
  const value: unknown = cell.getAttribute(name)
  return typeof value === 'number' && value > 0 ? value : 1
}

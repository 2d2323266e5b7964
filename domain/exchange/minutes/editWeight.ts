import { UPDATE_LIMITS } from '../../sync/limits.ts'
import { numberOf, type RichNode } from './RichNode.ts'

/** The share of what the server takes that one edit may have: the rest is for what Yjs writes around it. */
export const MOST_OF_ONE_EDIT = 0.6

const { types, structs, bytes } = UPDATE_LIMITS
/** Bytes of a struct without its content: its id, its neighbours' and its parent's. */
const STRUCT_BYTES = 40
/** An empty cell and its paragraph. */
const CELL = 2 / types

/** How much of what the server takes in one update these nodes are, as y-tiptap writes them; 1 is all of it. */
export function editWeight(nodes: readonly RichNode[]): number {
  const size = { types: 0, structs: 0, letters: 0 }
  let padding = 0
  const count = (node: RichNode, inRun: boolean): void => {
    const marks = node.marks ?? []
    size.structs += 1 + 2 * marks.length
    size.letters += (node.text ?? '').length + JSON.stringify(marks).length
    // Texts that follow each other are one type.
    if (node.type !== 'text' || !inRun) {
      size.types++
      size.structs++
    }
    for (const [name, value] of Object.entries(node.attrs ?? {})) {
      if (value === null) continue
      size.structs++
      size.letters += name.length + JSON.stringify(value).length
    }
    if (node.type === 'table') padding += gridOf(node) * CELL
    let last = ''
    for (const child of node.content ?? []) {
      count(child, last === 'text')
      last = child.type
    }
  }
  for (const node of nodes) count(node, false)
  const weight = Math.max(
    size.types / types,
    size.structs / structs,
    (size.letters * 3 + size.structs * STRUCT_BYTES) / bytes,
  )
  return Math.max(weight, padding)
}

/** The places of a table once the editor has filled up its short rows. */
function gridOf(table: RichNode): number {
  const rows = table.content ?? []
  return rows.length * widestRow(rows)
}

/** The columns of the widest of these rows, cells that reach down into it counted. */
export function widestRow(rows: readonly RichNode[]): number {
  let widest = 0
  let above: { left: number; columns: number }[] = []
  for (const row of rows) {
    const own = (row.content ?? []).map((cell) => ({
      left: (numberOf(cell, 'rowspan') ?? 1) - 1,
      columns: numberOf(cell, 'colspan') ?? 1,
    }))
    const columns = [...above, ...own].reduce((sum, cell) => sum + cell.columns, 0)
    widest = Math.max(widest, columns)
    above = [...above.map((cell) => ({ ...cell, left: cell.left - 1 })), ...own].filter(
      ({ left }) => left > 0,
    )
  }
  return widest
}

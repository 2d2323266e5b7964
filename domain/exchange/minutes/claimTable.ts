import type { CarriedNodes } from './Leaf.ts'
import type { ReadCell, ReadLeaf } from './ReadLeaf.ts'

/** A table with the marks that its first line holds for it. */
export function claimTable(rows: readonly (readonly ReadCell[])[], carried: CarriedNodes): ReadLeaf {
  const opens: number[] = []
  const closes: number[] = []
  const isTable = (key: number): boolean => carried.get(key)?.type === 'table'
  const claim = (leaf: ReadLeaf): ReadLeaf => {
    if (leaf.rows) return leaf
    opens.push(...leaf.opens.filter(isTable))
    closes.push(...leaf.closes.filter(isTable))
    return {
      ...leaf,
      opens: leaf.opens.filter((key) => !isTable(key)),
      closes: leaf.closes.filter((key) => !isTable(key)),
    }
  }
  const claimed = rows.map((cells) => cells.map((cell) => ({ ...cell, leaves: cell.leaves.map(claim) })))
  return { opens, closes, style: '', list: null, node: { type: 'table' }, rows: claimed }
}

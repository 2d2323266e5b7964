import { editWeight, MOST_OF_ONE_EDIT, widestRow } from './editWeight.ts'
import { numberOf, paragraphOf, SECTIONS, type RichNode } from './RichNode.ts'

/** Small enough that a device paints between two, and that two make one edit. */
const PART = MOST_OF_ONE_EDIT / 2

/**
 * Blocks in parts that each make one edit. A block that is too large for one becomes several of its kind, a section
 * one that what follows as plain text: no word is lost.
 */
export function editParts(blocks: readonly RichNode[]): RichNode[][] {
  return packed(
    blocks.flatMap((block) => split(block, PART)),
    PART,
    (block) => editWeight([block]),
  )
}

function packed(nodes: readonly RichNode[], most: number, weigh: (node: RichNode) => number): RichNode[][] {
  const parts: RichNode[][] = []
  let [part, weight]: [RichNode[], number] = [[], 0]
  for (const node of nodes) {
    const more = weigh(node)
    if (part.length > 0 && weight + more > most) {
      parts.push(part)
      ;[part, weight] = [[], 0]
    }
    part.push(node)
    weight += more
  }
  return part.length > 0 ? [...parts, part] : parts
}

function split(node: RichNode, most: number): RichNode[] {
  if (editWeight([node]) <= most) return [node]
  if (node.type === 'text') return textPieces(node, most)
  const { content = [], ...shell } = node
  const room = most - editWeight([shell])
  const children = content.flatMap((child) => split(child, room))
  const columns = node.type === 'table' ? widestRow(content) : 0
  const row = columns > 0 ? editWeight([emptyTable(columns)]) : 0
  const groups = packed(children, room, (child) => Math.max(editWeight([child]), row))
  let before = 0
  return groups.flatMap((group, index) => {
    const first = before === 0
    const made = shellFor(shell, group, { index, before })
    before += group.length
    return SECTIONS.has(node.type) && !first ? group : [made]
  })
}

const emptyTable = (columns: number): RichNode => ({
  type: 'table',
  content: [
    {
      type: 'tableRow',
      content: [{ type: 'tableCell', attrs: { colspan: columns }, content: [paragraphOf([])] }],
    },
  ],
})

function shellFor(
  shell: RichNode,
  group: readonly RichNode[],
  { index, before }: { readonly index: number; readonly before: number },
): RichNode {
  switch (shell.type) {
    case 'orderedList': {
      const start = (numberOf(shell, 'start') ?? 1) + before
      return { ...shell, attrs: { ...shell.attrs, start }, content: group }
    }
    case 'listItem':
      return { ...shell, content: group[0]?.type === 'paragraph' ? group : [paragraphOf([]), ...group] }
    case 'heading':
      return index === 0 ? { ...shell, content: group } : paragraphOf(group)
    case 'table':
      return { ...shell, content: group.map((row, at) => keptInside(row, group.length - at)) }
    default:
      return { ...shell, content: group }
  }
}

/** Cells reach no further down than their table. */
function keptInside(row: RichNode, rows: number): RichNode {
  const content = (row.content ?? []).map((cell) => {
    const rowspan = numberOf(cell, 'rowspan') ?? 1
    return rowspan > rows ? { ...cell, attrs: { ...cell.attrs, rowspan: rows } } : cell
  })
  return { ...row, content }
}

function textPieces(node: RichNode, most: number): RichNode[] {
  const text = node.text ?? ''
  const pieces = Math.ceil((editWeight([node]) / most) * 1.1)
  const length = Math.ceil(text.length / pieces)
  const made: RichNode[] = []
  for (let from = 0; from < text.length;) {
    let to = Math.min(text.length, from + length)
    // A letter outside of the basic plane takes two units.
    if (to < text.length && /[\uD800-\uDBFF]/.test(text.charAt(to - 1))) to++
    made.push({ ...node, text: text.slice(from, to) })
    from = to
  }
  return made
}

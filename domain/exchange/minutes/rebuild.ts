import type { Carried, CarriedNodes } from './Leaf.ts'
import type { ReadCell, ReadLeaf } from './ReadLeaf.ts'
import { paragraphOf, SECTIONS, wordsOf, type RichNode } from './RichNode.ts'

/** A node under construction. */
interface Open {
  readonly key: number
  readonly node: Omit<RichNode, 'content'>
  readonly content: RichNode[]
}

const CONTAINERS: ReadonlySet<string> = new Set([
  ...SECTIONS,
  'blockquote',
  'bulletList',
  'orderedList',
  'listItem',
])
const LISTS: ReadonlySet<string> = new Set(['bulletList', 'orderedList'])

/**
 * The tree of a text from the leaves of a file. What the file carries makes the nodes that it was written
 * from; what has been added since, or comes from elsewhere, follows the lists of the file itself.
 */
export function rebuild(leaves: readonly ReadLeaf[], carried: CarriedNodes): RichNode[] {
  const ends = new Set(leaves.flatMap(({ closes }) => closes))
  const root: Open = { key: 0, node: { type: 'doc' }, content: [] }
  const stack: Open[] = [root]
  const top = (): Open => stack.at(-1) ?? root
  const close = (): void => {
    const closed = stack.length > 1 ? stack.pop() : undefined
    if (closed) top().content.push(nodeOf(closed))
  }
  for (const leaf of leaves) {
    const keys = leaf.opens.toSorted((a, b) => a - b)
    let dropped = false
    let node: RichNode | null = leaf.rows ? tableOf(leaf.rows, carried) : leaf.node
    for (const key of keys) {
      const known = carried.get(key)
      if (!known) continue
      if (CONTAINERS.has(known.type)) {
        if (SECTIONS.has(known.type)) while (stack.length > 1) close()
        stack.push({ key, node: bare(known), content: [] })
        if (known.label !== undefined && clean(wordsOf(leaf.node)) === clean(known.label)) dropped = true
      } else node = leafNode(known, node)
    }
    if (!dropped && node) place(stack, node, leaf.list)
    // A node whose end was lost ends where it began.
    const ending = new Set([...leaf.closes, ...keys.filter((key) => !ends.has(key))])
    const deepest = stack.findIndex(({ key }) => ending.has(key))
    if (deepest > 0) while (stack.length > deepest) close()
  }
  while (stack.length > 1) close()
  return root.content
}

/** Without the spaces that word processors write in their own way. */
const clean = (text: string): string => text.replace(/\s+/g, ' ').trim()

const bare = ({ type, attrs }: Carried): Omit<RichNode, 'content'> => ({ type, ...(attrs && { attrs }) })

const nodeOf = ({ node, content }: Open): RichNode => (content.length > 0 ? { ...node, content } : node)

/** The node that a leaf was written from, with the words that it has now. */
function leafNode(known: Carried, node: RichNode | null): RichNode | null {
  switch (known.type) {
    case 'heading': {
      const content = withoutLabel(node?.content ?? [], known.label ?? '')
      return { ...bare(known), ...(content.length > 0 && { content }) }
    }
    case 'annex':
      return bare(known)
    case 'horizontalRule':
      return node && wordsOf(node).trim() !== '' ? node : bare(known)
    case 'table':
      return node?.type === 'table' ? withCells(node, known) : node
    default:
      return node
  }
}

/** The label may be one text with what follows, or several. Where it was changed, it is text. */
function withoutLabel(content: readonly RichNode[], label: string): RichNode[] {
  const rest = [...content]
  let left = label
  while (left !== '') {
    const first = rest.shift()
    const text = first?.type === 'text' ? (first.text ?? '') : null
    if (text === null || first === undefined)
      return left.trim() === '' ? [...(first ? [first] : []), ...rest] : [...content]
    if (left.startsWith(text)) left = left.slice(text.length)
    else if (text.startsWith(left)) return [{ ...first, text: text.slice(left.length) }, ...rest]
    else if (left.trim() === '') return [first, ...rest]
    else return [...content]
  }
  return rest
}

/** Cells get their attributes back where the table still has as many. */
function withCells(table: RichNode, { attrs, cells = [] }: Carried): RichNode {
  const rows = table.content ?? []
  const count = rows.reduce((sum, row) => sum + (row.content?.length ?? 0), 0)
  if (count !== cells.length) return table
  let index = 0
  const content = rows.map((row) => ({
    ...row,
    content: (row.content ?? []).map((cell) => {
      const known = cells[index++]
      if (!known) return cell
      const { content: inside } = cell
      return { ...known, ...(inside && { content: inside }) }
    }),
  }))
  return { type: 'table', ...(attrs && { attrs }), content }
}

function tableOf(rows: readonly (readonly ReadCell[])[], carried: CarriedNodes): RichNode {
  return {
    type: 'table',
    content: rows.map((cells) => ({
      type: 'tableRow',
      content: cells.map(({ head, colspan, rowspan, leaves }) => {
        const attrs = { ...(colspan > 1 && { colspan }), ...(rowspan > 1 && { rowspan }) }
        const content = rebuild(leaves, carried)
        return {
          type: head ? 'tableHeader' : 'tableCell',
          ...(Object.keys(attrs).length > 0 && { attrs }),
          content: content.length > 0 ? content : [paragraphOf([])],
        }
      }),
    })),
  }
}

function place(stack: readonly Open[], node: RichNode, list: ReadLeaf['list']): void {
  const top = stack.at(-1)
  if (!top) return
  if (LISTS.has(top.node.type)) top.content.push({ type: 'listItem', content: [node] })
  else if (list && top.node.type !== 'listItem') addItem(top.content, node, list.level, list.ordered)
  else if (list && top.content.length > 0) {
    // A line added to a list between the paragraphs of an item.
    addItem(top.content, node, 0, list.ordered)
  } else top.content.push(node)
}

/** Adds an item at a level, inside the last item of each list above. */
function addItem(content: RichNode[], node: RichNode, level: number, ordered: boolean): void {
  const type = ordered ? 'orderedList' : 'bulletList'
  const last = content.at(-1)
  if (level > 0 && last && LISTS.has(last.type)) {
    const items = [...(last.content ?? [])]
    const item = items.pop()
    const inside = [...(item?.content ?? [])]
    addItem(inside, node, level - 1, ordered)
    content[content.length - 1] = { ...last, content: [...items, { type: 'listItem', content: inside }] }
    return
  }
  const item: RichNode = { type: 'listItem', content: [node] }
  if (last?.type === type) content[content.length - 1] = { ...last, content: [...(last.content ?? []), item] }
  else content.push({ type, content: [item] })
}

import type { Carried, Leaf, LeafList } from './Leaf.ts'
import { headingNumbers } from './MinutesModel.ts'
import { numberOf, paragraphOf, SECTIONS, type Attributes, type RichNode } from './RichNode.ts'
import { sectionLabel } from './sectionLabel.ts'

interface Place {
  readonly within: string
  readonly depth: number
}

type Draft = { -readonly [key in keyof Leaf]: Leaf[key] }

/** Turns the tree of a text into leaves, and gives a key to each node that a file must carry. */
export class Flattener {
  readonly carried = new Map<number, Carried>()
  private readonly numbers: ReadonlyMap<RichNode, string>
  private key = 0

  constructor(body: readonly RichNode[]) {
    this.numbers = headingNumbers(body)
  }

  /** The leaves of blocks; those of a table's cells are asked for when the table is written. */
  leaves(nodes: readonly RichNode[]): Leaf[] {
    return nodes.flatMap((node) => this.block(node, { within: '', depth: 0 }))
  }

  /** The key of a node inside a line. */
  carry(node: RichNode, more?: Pick<Carried, 'label' | 'cells'>): number {
    const { type, attrs } = node
    this.carried.set(++this.key, { type, ...(attrs && { attrs }), ...more })
    return this.key
  }

  private block(node: RichNode, place: Place): Draft[] {
    if (SECTIONS.has(node.type)) return this.section(node, place)
    switch (node.type) {
      case 'bulletList':
      case 'orderedList':
        return this.list(node, place)
      case 'blockquote': {
        const key = this.carry(node)
        return around(key, this.inside(node, { ...place, within: 'blockquote' }))
      }
      case 'heading':
        return [this.heading(node, place)]
      case 'annex': {
        const label = sectionLabel(node)
        const key = this.carry(node, { label })
        return [{ ...leafOf('label', node, place), label, opens: [key], closes: [key] }]
      }
      case 'horizontalRule':
        return around(this.carry(node), [leafOf('rule', node, place)])
      case 'table':
        return [this.table(node, place)]
      default:
        return [leafOf('paragraph', node, place)]
    }
  }

  private inside(node: RichNode, place: Place): Draft[] {
    const leaves = (node.content ?? []).flatMap((child) => this.block(child, place))
    return leaves.length > 0 ? leaves : [leafOf('paragraph', paragraphOf([]), place)]
  }

  private section(node: RichNode, place: Place): Draft[] {
    const label = sectionLabel(node)
    const key = this.carry(node, { label })
    const inside = this.inside(node, { ...place, within: node.type })
    return around(key, [{ ...leafOf('label', node, place), label }, ...inside])
  }

  private list(node: RichNode, place: Place): Draft[] {
    const key = this.carry(node)
    const list: LeafList = {
      key,
      level: place.depth,
      ordered: node.type === 'orderedList',
      start: numberOf(node, 'start') ?? 1,
    }
    const items = (node.content ?? []).flatMap((item) => {
      const itemKey = this.carry(item)
      const leaves = this.inside(item, { ...place, depth: place.depth + 1 })
      const [first] = leaves
      if (first && first.list === null) first.list = list
      return around(itemKey, leaves)
    })
    return around(key, items)
  }

  private heading(node: RichNode, place: Place): Draft {
    const label = this.numbers.get(node) ?? ''
    const key = this.carry(node, { label })
    return { ...leafOf('heading', node, place), label, opens: [key], closes: [key] }
  }

  private table(node: RichNode, place: Place): Draft {
    const cells = (node.content ?? [])
      .flatMap(({ content = [] }) => content)
      .map(({ type, attrs }): { type: string; attrs?: Attributes } => ({ type, ...(attrs && { attrs }) }))
    const key = this.carry(node, { cells })
    return { ...leafOf('table', node, place), opens: [key], closes: [key] }
  }
}

/** Keys rise from the outside inwards: where two nodes begin at one place, the order is theirs. */
function around(key: number, leaves: Draft[]): Draft[] {
  const [first, last] = [leaves[0], leaves.at(-1)]
  if (first) first.opens = [key, ...first.opens].toSorted((a, b) => a - b)
  if (last) last.closes = [...last.closes, key].toSorted((a, b) => b - a)
  return leaves
}

const leafOf = (role: Leaf['role'], node: RichNode, { within, depth }: Place): Draft => ({
  opens: [],
  closes: [],
  role,
  node,
  label: '',
  within,
  list: null,
  depth,
})

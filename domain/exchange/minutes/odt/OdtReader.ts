import type { CarriedNodes } from '../Leaf.ts'
import { Line } from '../Line.ts'
import { isComputed } from '../paperStyles.ts'
import type { ReadCell, ReadLeaf } from '../ReadLeaf.ts'
import { paragraphOf, textNode, type RichMark } from '../RichNode.ts'
import { claimTable } from '../claimTable.ts'
import { textOf, type XmlNode } from '../xml.ts'
import { StyleIndex } from './StyleIndex.ts'

type List = NonNullable<ReadLeaf['list']>
type Child = XmlNode | string

/** Reads the leaves of an OpenDocument text. */
export class OdtReader {
  private readonly carried: CarriedNodes
  private readonly styles: StyleIndex

  constructor(carried: CarriedNodes, roots: readonly (XmlNode | null)[]) {
    this.carried = carried
    this.styles = new StyleIndex(roots)
  }

  leaves(nodes: readonly Child[], list: List | null = null): ReadLeaf[] {
    return nodes.flatMap((node) => {
      if (typeof node === 'string') return []
      switch (node.name) {
        case 'text:p':
        case 'text:h':
          return this.paragraph(node, list)
        case 'text:list':
          return this.list(node, list)
        case 'table:table':
          return [this.table(node)]
        case 'text:section':
        case 'text:index-body':
          return this.leaves(node.children, list)
        default:
          return []
      }
    })
  }

  private paragraph(node: XmlNode, list: List | null): ReadLeaf[] {
    const style = this.styles.shown(node.attributes.get('text:style-name') ?? '')
    if (isComputed(style)) return []
    const line = new Line(this.carried)
    this.inline(node.children, [], line)
    const content = line.content()
    const named = /^(?:heading|titre|title)\s*(\d)?/i.exec(style)
    const level =
      node.name === 'text:h'
        ? Number(node.attributes.get('text:outline-level') ?? 1)
        : Number(named?.[1] ?? 1)
    const heading = !list && (node.name === 'text:h' || named !== null)
    const plain = paragraphOf(content)
    return [
      {
        opens: line.opens,
        closes: line.closes,
        style,
        list,
        node: heading
          ? { ...plain, type: 'heading', attrs: { level: Math.min(Math.max(level, 1), 3) } }
          : plain,
      },
    ]
  }

  private list(node: XmlNode, outer: List | null): ReadLeaf[] {
    const style = node.attributes.get('text:style-name')
    const ordered = style === undefined ? (outer?.ordered ?? false) : this.styles.isOrdered(style)
    const list = { level: outer ? outer.level + 1 : 0, ordered }
    return node.children.flatMap((item) => {
      if (typeof item === 'string') return []
      const leaves = this.leaves(item.children, list)
      // Of an item only its first paragraph is numbered.
      let first = item.name === 'text:list-item'
      return leaves.map((leaf) => {
        const own = leaf.list === list
        const numbered = own && first
        if (own) first = false
        return own && !numbered ? { ...leaf, list: null } : leaf
      })
    })
  }

  private table(node: XmlNode): ReadLeaf {
    const rows = rowsOf(node).map(({ children }) =>
      children.flatMap((cell): ReadCell[] => {
        if (typeof cell === 'string' || cell.name !== 'table:table-cell') return []
        const span = (name: string): number =>
          Math.min(Math.max(Number(cell.attributes.get(`table:number-${name}-spanned`) ?? 1) || 1, 1), 200)
        return [
          {
            head: cell.attributes.get('table:style-name') === 'HeadCell',
            colspan: span('columns'),
            rowspan: span('rows'),
            leaves: this.leaves(cell.children),
          },
        ]
      }),
    )
    return claimTable(rows, this.carried)
  }

  private inline(nodes: readonly Child[], marks: readonly RichMark[], line: Line): void {
    for (const node of nodes) {
      if (typeof node === 'string') {
        const text = node.replace(/[\t\r\n ]+/g, ' ')
        if (text !== '') line.add(textNode(text, marks))
        continue
      }
      switch (node.name) {
        case 'text:s':
          line.add(
            textNode(' '.repeat(Math.min(Number(node.attributes.get('text:c') ?? 1) || 1, 100)), marks),
          )
          break
        case 'text:tab':
          line.add(textNode(' ', marks))
          break
        case 'text:line-break':
          line.add({ type: 'hardBreak' })
          break
        case 'text:span': {
          const worn = this.styles.marks(node.attributes.get('text:style-name') ?? '')
          this.inline(node.children, [...worn.map((type) => ({ type })), ...marks], line)
          break
        }
        case 'text:a': {
          const href = node.attributes.get('xlink:href') ?? ''
          this.inline(node.children, [...marks, { type: 'link', attrs: { href } }], line)
          break
        }
        case 'text:bookmark':
        case 'text:bookmark-start':
          line.bookmark(node.attributes.get('text:name') ?? '')
          break
        case 'text:note':
          line.add({ type: 'footnote', attrs: { text: noteText(node) } })
          break
        case 'office:annotation':
        case 'draw:frame':
        case 'text:tracked-changes':
          break
        default:
          this.inline(node.children, marks, line)
      }
    }
  }
}

function noteText({ children }: XmlNode): string {
  const body = children.find(
    (child): child is XmlNode => typeof child !== 'string' && child.name === 'text:note-body',
  )
  return body ? textWithSpaces(body).replace(/\s+/g, ' ').trim().slice(0, 2000) : ''
}

const textWithSpaces = (node: XmlNode): string =>
  node.children
    .map((child) => {
      if (typeof child === 'string') return child
      return child.name === 'text:s' || child.name === 'text:p' ? ` ${textOf(child)}` : textWithSpaces(child)
    })
    .join('')

/** The rows of a table, those of its head among them. */
function rowsOf(node: XmlNode): XmlNode[] {
  return node.children.flatMap((child) => {
    if (typeof child === 'string') return []
    if (child.name === 'table:table-row') return [child]
    return /^table:table-(header-rows|rows|row-group)$/.test(child.name) ? rowsOf(child) : []
  })
}

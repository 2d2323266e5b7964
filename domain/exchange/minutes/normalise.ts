import * as z from 'zod/mini'
import { richTextSchema, SAFE_HREF } from '../../minutes/schema.ts'
import type { Json } from '../../schema/field.ts'
import {
  attribute,
  INLINE,
  paragraphOf,
  SECTIONS,
  textNode,
  wordsOf,
  type RichMark,
  type RichNode,
} from './RichNode.ts'

const LISTS: ReadonlySet<string> = new Set(['bulletList', 'orderedList'])
const BLOCKS: ReadonlySet<string> = new Set([
  ...LISTS,
  'paragraph',
  'heading',
  'blockquote',
  'horizontalRule',
  'table',
])
/** Nesting that leaves room for what stands below: a list in a cell in a list. */
const MAX_DEPTH = richTextSchema.maxDepth - 4

/**
 * Nodes as the editor and the server accept them, whatever they were: what has no place where it stands gives
 * its words, attributes and marks that the schema does not know are left out. No word is lost.
 */
export function normalise(nodes: readonly RichNode[]): RichNode[] {
  return asBlocks(nodes, 0, (type) => BLOCKS.has(type) || SECTIONS.has(type) || type === 'annex')
}

type Allowed = (type: string) => boolean

function asBlocks(nodes: readonly RichNode[], depth: number, allowed: Allowed): RichNode[] {
  const blocks: RichNode[] = []
  let line: RichNode[] = []
  const endLine = (): void => {
    if (line.length > 0) blocks.push(paragraphOf(asLine(line)))
    line = []
  }
  for (const node of nodes) {
    if (INLINE.has(node.type)) line.push(node)
    else {
      endLine()
      blocks.push(...asBlock(node, depth, allowed))
    }
  }
  endLine()
  return blocks
}

function asBlock(node: RichNode, depth: number, allowed: Allowed): RichNode[] {
  const children = node.content ?? []
  if (depth > MAX_DEPTH) return [paragraphOf(asLine([textNode(wordsOf(node).replace(/\s+/g, ' '))]))]
  if (!allowed(node.type)) {
    const inside = asBlocks(children, depth, allowed)
    return node.type === 'annex' ? [paragraphOf(asLine([textNode(attribute(node, 'name'))]))] : inside
  }
  switch (node.type) {
    case 'paragraph':
      return lines(node, 'paragraph', depth, allowed)
    case 'heading':
      return lines(node, 'heading', depth, allowed)
    case 'horizontalRule':
    case 'annex':
      return [shell(node)]
    case 'table':
      return asTable(node, depth)
    case 'bulletList':
    case 'orderedList':
      return children.length > 0 ? [{ ...shell(node), content: asItems(children, depth + 1) }] : []
    case 'blockquote':
      return [{ ...shell(node), content: filled(asBlocks(children, depth + 1, (type) => BLOCKS.has(type))) }]
    default: {
      const simple: Allowed = (type) => type === 'paragraph' || LISTS.has(type)
      return [{ ...shell(node), content: filled(asBlocks(children, depth + 1, simple)) }]
    }
  }
}

const filled = (blocks: RichNode[]): RichNode[] => (blocks.length > 0 ? blocks : [paragraphOf([])])

/** A paragraph or heading; blocks that stood in it follow it. */
function lines(node: RichNode, type: string, depth: number, allowed: Allowed): RichNode[] {
  const children = node.content ?? []
  if (children.every((child) => INLINE.has(child.type))) {
    const content = asLine(children)
    return [{ ...shell({ ...node, type }), ...(content.length > 0 && { content }) }]
  }
  return asBlocks(children, depth, allowed)
}

function asItems(children: readonly RichNode[], depth: number): RichNode[] {
  return children.map((child) => {
    const inside = child.type === 'listItem' ? (child.content ?? []) : [child]
    const blocks = asBlocks(inside, depth + 1, (type) => BLOCKS.has(type))
    const content = blocks[0]?.type === 'paragraph' ? blocks : [paragraphOf([]), ...blocks]
    return { type: 'listItem', content }
  })
}

/** A table whose rows are as wide as they say; cells that reach outside are cut. */
function asTable(node: RichNode, depth: number): RichNode[] {
  const rows = (node.content ?? []).filter(({ type }) => type === 'tableRow')
  const content = rows.flatMap((row) => {
    const cells = (row.content ?? []).filter(({ type }) => type === 'tableCell' || type === 'tableHeader')
    if (cells.length === 0) return []
    const made = cells.map((cell) => ({
      ...shell(cell),
      content: filled(asBlocks(cell.content ?? [], depth + 2, (type) => BLOCKS.has(type))),
    }))
    return { type: 'tableRow', content: made }
  })
  return content.length > 0 ? [{ type: 'table', content }] : []
}

function asLine(nodes: readonly RichNode[]): RichNode[] {
  const line: RichNode[] = []
  for (const node of nodes) {
    if (node.type !== 'text') {
      line.push(shell(node))
      continue
    }
    const text = (node.text ?? '').slice(0, richTextSchema.maxText)
    if (text === '') continue
    const marks = (node.marks ?? []).flatMap(asMark)
    const last = line.at(-1)
    const joins = last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)
    if (joins) line[line.length - 1] = { ...last, text: (last.text ?? '') + text }
    else line.push(textNode(text, marks))
  }
  return line
}

const LINK = ['href', 'title'] as const

function asMark({ type, attrs }: RichMark): RichMark[] {
  if (!Object.hasOwn(richTextSchema.marks, type)) return []
  if (type !== 'link') return [{ type }]
  const href = attrs?.['href']
  if (typeof href !== 'string' || !SAFE_HREF.test(href)) return []
  const kept = accepted(richTextSchema.marks['link'], attrs ?? {})
  return [
    {
      type,
      attrs: Object.fromEntries(Object.entries(kept).filter(([name]) => LINK.some((one) => one === name))),
    },
  ]
}

/** A node by itself, with those of its attributes that the schema accepts. */
function shell({ type, attrs }: RichNode): RichNode {
  const kept = accepted(richTextSchema.nodes[type], attrs ?? {})
  return Object.keys(kept).length > 0 ? { type, attrs: kept } : { type }
}

function accepted(
  schema: z.ZodMiniType | undefined,
  attrs: Readonly<Record<string, Json>>,
): Record<string, Json> {
  if (!schema) return {}
  return Object.fromEntries(
    Object.entries(attrs).filter(
      ([name, value]) => value !== null && z.safeParse(schema, { [name]: value }).success,
    ),
  )
}

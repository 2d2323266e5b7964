import { acceptsAttribute, acceptsMark, richTextSchema } from '#domain'
import { Fragment, Slice, type Node, type Schema } from '@tiptap/pm/model'
import { newId } from './insertSection.ts'

/** Levels of a pasted text that may hold others: less than the server lets in, as it may be pasted into a list. */
const DEEPEST = 5
const HOLDERS: ReadonlySet<string> = new Set(['bulletList', 'orderedList', 'blockquote', 'table'])
/** Places of a table once the editor has filled up its short rows: about a third of what goes in one update. */
const MOST_PLACES = 600
const MOST_ROWS = 250
const MOST_COLUMNS = 40
const LONGEST_TEXT = 50_000

/**
 * A pasted slice that the server accepts, whatever it came from: attributes and marks that the domain refuses go,
 * what is nested too deep or is too large a table leaves its words, and a block that is there already gets an id
 * of its own.
 */
export function cleanSlice(slice: Slice, doc: Node): Slice {
  const taken = new Set<unknown>()
  doc.descendants(({ attrs }) => {
    if (attrs['id'] != null) taken.add(attrs['id'])
  })
  const content = cleanAll(slice.content, 1, taken)
  const most = Slice.maxOpen(content)
  return new Slice(content, Math.min(slice.openStart, most.openStart), Math.min(slice.openEnd, most.openEnd))
}

const cleanAll = (fragment: Fragment, depth: number, taken: Set<unknown>): Fragment => {
  const nodes: Node[] = []
  fragment.forEach((node) => nodes.push(...clean(node, depth, taken)))
  return Fragment.from(nodes)
}

function clean(node: Node, depth: number, taken: Set<unknown>): readonly Node[] {
  const marks = node.marks.filter(({ type, attrs }) => acceptsMark(richTextSchema, type.name, attrs))
  if (node.isText) return [node.type.schema.text((node.text ?? '').slice(0, LONGEST_TEXT), marks)]
  if (isTooLarge(node) || (depth >= DEEPEST && HOLDERS.has(node.type.name))) return paragraphsOf(node)
  return [node.type.create(attributesOf(node, taken), cleanAll(node.content, depth + 1, taken), marks)]
}

function attributesOf(node: Node, taken: Set<unknown>): Node['attrs'] {
  const { name, spec, schema } = node.type
  const isKnown = schema.nodes[name] === node.type
  const attrs = Object.entries(node.attrs).map(([attribute, value]): [string, unknown] => {
    const fine = isKnown && acceptsAttribute(richTextSchema, name, attribute, value)
    return [attribute, fine ? value : spec.attrs?.[attribute]?.default]
  })
  const made: Record<string, unknown> = Object.fromEntries(attrs)
  if ((spec.group === 'section' || name === 'footnote') && 'id' in made) {
    if (made['id'] == null || taken.has(made['id'])) made['id'] = newId()
    taken.add(made['id'])
  }
  return made
}

function isTooLarge(node: Node): boolean {
  if (node.type.name !== 'table') return false
  let [places, widest] = [0, 0]
  node.forEach((row) => {
    let columns = 0
    row.forEach(({ attrs }) => {
      columns += Number(attrs['colspan']) || 1
      places += (Number(attrs['colspan']) || 1) * (Number(attrs['rowspan']) || 1)
    })
    widest = Math.max(widest, columns)
  })
  return (
    Math.max(places, widest * node.childCount) > MOST_PLACES ||
    widest > MOST_COLUMNS ||
    node.childCount > MOST_ROWS
  )
}

function paragraphsOf(node: Node): readonly Node[] {
  const { schema } = node.type
  const lines: string[] = []
  node.descendants((child) => {
    if (!child.isTextblock) return true
    if (child.textContent !== '') lines.push(child.textContent.slice(0, LONGEST_TEXT))
    return false
  })
  return lines.flatMap((line) => paragraph(schema, line))
}

const paragraph = (schema: Schema, line: string): readonly Node[] => {
  const made = schema.nodes['paragraph']?.create(null, schema.text(line))
  return made ? [made] : []
}

import * as Y from 'yjs'
import * as z from 'zod/mini'
import { isPlain } from '../schema/plain.ts'
import type { RichTextSchema } from './schema.ts'
import { isTableTooLarge, tableAround } from './tableSize.ts'

/** What is wrong with a rich text, or null. `where` names the node or mark. */
export interface RichTextProblem {
  readonly where: string
  readonly code:
    | 'unknown-node'
    | 'unknown-mark'
    | 'attribute'
    | 'too-deep'
    | 'too-long'
    | 'too-large'
    | 'misplaced'
    | 'not-text'
}

/**
 * Checks one node of a fragment and what it directly holds; with `deep`, everything below it.
 * @param depth how many elements are above `node`, the fragment not counted
 */
export function checkNode(
  schema: RichTextSchema,
  node: unknown,
  depth: number,
  deep = false,
): RichTextProblem | null {
  if (depth > schema.maxDepth) return { where: 'node', code: 'too-deep' }
  if (node instanceof Y.XmlText) return checkText(schema, node)
  if (node instanceof Y.XmlElement) {
    const problem = checkElement(schema, node)
    if (problem) return problem
  } else if (depth > 0 || !(node instanceof Y.XmlFragment)) return { where: 'node', code: 'not-text' }
  const parent = node instanceof Y.XmlElement ? node.nodeName : 'doc'
  for (let item = node._first; item; item = item.right) {
    if (item.deleted) continue
    const child: unknown = item.content instanceof Y.ContentType ? item.content.type : null
    const problem = deep ? checkNode(schema, child, depth + 1, true) : checkShallow(schema, child, depth + 1)
    if (problem) return problem
    const name = child instanceof Y.XmlElement ? child.nodeName : 'text'
    if (!schema.children[parent]?.has(name)) return { where: name, code: 'misplaced' }
  }
  const table = node instanceof Y.XmlElement ? tableAround(node) : null
  return table && isTableTooLarge(table) ? { where: 'table', code: 'too-large' } : null
}

function checkShallow(schema: RichTextSchema, node: unknown, depth: number): RichTextProblem | null {
  if (depth > schema.maxDepth) return { where: 'node', code: 'too-deep' }
  if (node instanceof Y.XmlText) return null
  return node instanceof Y.XmlElement ? checkElement(schema, node) : { where: 'node', code: 'not-text' }
}

function checkElement(schema: RichTextSchema, element: Y.XmlElement): RichTextProblem | null {
  const name = element.nodeName
  const attributes = Object.hasOwn(schema.nodes, name) ? schema.nodes[name] : undefined
  if (!attributes) return { where: name, code: 'unknown-node' }
  const values = element.getAttributes()
  const plain = isPlain(values, 4) && !element.hasAttribute('__proto__')
  return plain && z.safeParse(attributes, values).success ? null : { where: name, code: 'attribute' }
}

function checkText(schema: RichTextSchema, text: Y.XmlText): RichTextProblem | null {
  if (text._map.size > 0) return { where: 'text', code: 'attribute' }
  if (text.length > schema.maxText) return { where: 'text', code: 'too-long' }
  for (let item = text._start; item; item = item.right) {
    if (item.deleted) continue
    const { content } = item
    if (content instanceof Y.ContentFormat) {
      const problem = checkMark(schema, content.key, content.value)
      if (problem) return problem
    } else if (!(content instanceof Y.ContentString)) return { where: 'text', code: 'not-text' }
  }
  return null
}

function checkMark(schema: RichTextSchema, key: string, value: unknown): RichTextProblem | null {
  const name = /^(.*?)(?:--[a-zA-Z0-9+/=]{8})?$/.exec(key)?.[1] ?? key
  const attributes = Object.hasOwn(schema.marks, name) ? schema.marks[name] : undefined
  if (!attributes) return { where: name, code: 'unknown-mark' }
  if (value === null) return null
  return z.safeParse(attributes, value === true ? {} : value).success
    ? null
    : { where: name, code: 'attribute' }
}

/** Whether a node of this name may carry this value under this attribute. */
export function acceptsAttribute(
  schema: RichTextSchema,
  node: string,
  name: string,
  value: unknown,
): boolean {
  const type = Object.hasOwn(schema.nodes, node) ? schema.nodes[node] : undefined
  return type !== undefined && isPlain({ [name]: value }, 4) && z.safeParse(type, { [name]: value }).success
}

/** Whether a mark of this name may carry these attributes. */
export function acceptsMark(schema: RichTextSchema, mark: string, attributes: object): boolean {
  const type = Object.hasOwn(schema.marks, mark) ? schema.marks[mark] : undefined
  return type !== undefined && z.safeParse(type, attributes).success
}

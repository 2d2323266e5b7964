import type { Json } from '../../schema/field.ts'

export type Attributes = Readonly<Record<string, Json>>

export interface RichMark {
  readonly type: string
  readonly attrs?: Attributes
}

/** A node of a rich text outside of its Yjs document: ProseMirror's JSON, named by the rich-text schema. */
export interface RichNode {
  readonly type: string
  readonly attrs?: Attributes
  readonly content?: readonly RichNode[]
  readonly text?: string
  readonly marks?: readonly RichMark[]
}

/** What one person says, or a block that the minutes recapitulate; only at the top level. */
export const SECTIONS: ReadonlySet<string> = new Set([
  'intervention',
  'decision',
  'vote',
  'action',
  'convention',
  'legalReference',
])

export const INLINE: ReadonlySet<string> = new Set(['text', 'hardBreak', 'mention', 'footnote'])

export const textNode = (text: string, marks: readonly RichMark[] = []): RichNode => ({
  type: 'text',
  text,
  ...(marks.length > 0 && { marks }),
})

export const paragraphOf = (content: readonly RichNode[]): RichNode =>
  content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' }

/** The text of an attribute; empty where it has none. */
export function attribute(node: RichNode, name: string): string {
  const value = node.attrs?.[name]
  return typeof value === 'string' ? value : ''
}

/** The number of an attribute, or null. */
export function numberOf(node: RichNode, name: string): number | null {
  const value = node.attrs?.[name]
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

/** The words of a node without marks, one line a block. */
export function wordsOf(node: RichNode): string {
  if (node.type === 'text') return node.text ?? ''
  if (node.type === 'hardBreak') return ' '
  if (node.type === 'mention') return attribute(node, 'label')
  if (node.type === 'footnote') return ''
  const children = node.content ?? []
  const inline = children.every(({ type }) => INLINE.has(type))
  return children.map(wordsOf).join(inline ? '' : '\n')
}

/** Every node under `nodes`, themselves included, in the order of the text. */
export function* everyNode(nodes: readonly RichNode[]): Generator<RichNode> {
  for (const node of nodes) {
    yield node
    yield* everyNode(node.content ?? [])
  }
}

import * as Y from 'yjs'

/** One block of a rich text, as the rules read it and as the editor counts it. */
export interface Block {
  /** Its place among the blocks of the text. */
  readonly index: number
  /** The name of its node. */
  readonly kind: string
  readonly attributes: Readonly<Record<string, unknown>>
  /** Its paragraphs and headings, one a line. What is no text (a mention, a footnote) is one sign, `\uFFFC`. */
  readonly text: string
}

/** The blocks of a rich text. Whatever the fragment holds, this never throws. */
export function readBlocks(fragment: Y.XmlFragment): Block[] {
  return fragment.toArray().map((node, index) => {
    const lines: string[] = []
    collect(node, lines, 0)
    return node instanceof Y.XmlElement
      ? { index, kind: node.nodeName, attributes: node.getAttributes(), text: lines.join('\n') }
      : { index, kind: 'text', attributes: {}, text: lines.join('\n') }
  })
}

/** A text attribute of a block, empty where there is none. */
export function attributeOf({ attributes }: Block, name: string): string {
  const value = Object.hasOwn(attributes, name) ? attributes[name] : ''
  return typeof value === 'string' ? value : ''
}

const MAX_DEPTH = 16
const TEXT_BLOCKS = new Set(['paragraph', 'heading'])

function collect(node: unknown, lines: string[], depth: number): void {
  if (!(node instanceof Y.XmlElement) || depth > MAX_DEPTH) return
  if (TEXT_BLOCKS.has(node.nodeName)) lines.push(node.toArray().map(inline).join(''))
  else for (const child of node.toArray()) collect(child, lines, depth + 1)
}

function inline(node: unknown): string {
  if (node instanceof Y.XmlElement) return node.nodeName === 'hardBreak' ? '\n' : '\uFFFC'
  if (!(node instanceof Y.XmlText)) return ''
  const delta: { readonly insert?: unknown }[] = node.toDelta()
  return delta.map(({ insert }) => (typeof insert === 'string' ? insert : '\uFFFC')).join('')
}

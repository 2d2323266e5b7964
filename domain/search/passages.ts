import * as Y from 'yjs'

/** A stretch of minutes that is one result: what somebody said, a decision, an action, or a paragraph. */
export interface Passage {
  /** The id of the block, or its position among the passages. */
  readonly key: string
  /** «Vanves, Mme Sabine Lorin», «Décision», or the heading above. */
  readonly title: string
  readonly name: string
  readonly place: string
  readonly text: string
}

const BLOCKS: Readonly<Record<string, string>> = { decision: 'Décision', action: 'Action' }

/** The passages of a rich text in order. Whatever the fragment holds, this gives what can be read of it. */
export function passagesOf(doc: Y.Doc, root = 'body'): Passage[] {
  const passages: Passage[] = []
  let heading = ''
  for (const block of elementsOf(fragmentOf(doc, root))) {
    const text = textOf(block).replace(/\s+/g, ' ').trim()
    if (text === '') continue
    if (block.nodeName === 'heading') heading = text
    const attribute = (name: string): string => {
      const value: unknown = block.getAttribute(name)
      return typeof value === 'string' ? value : ''
    }
    const person = [attribute('civility'), attribute('name')].filter(Boolean).join(' ')
    const place = attribute('areaName')
    passages.push({
      key: attribute('id') || String(passages.length),
      title: [place, person].filter(Boolean).join(', ') || (BLOCKS[block.nodeName] ?? heading),
      name: attribute('name'),
      place,
      text,
    })
  }
  return passages
}

function fragmentOf(doc: Y.Doc, root: string): Y.XmlFragment | null {
  try {
    return doc.getXmlFragment(root)
  } catch {
    return null
  }
}

function elementsOf(fragment: Y.XmlFragment | null): Y.XmlElement[] {
  return fragment?.toArray().filter((node) => node instanceof Y.XmlElement) ?? []
}

const MAX_DEPTH = 16

function textOf(node: unknown, depth = 0): string {
  if (node instanceof Y.XmlText) return runs(node)
  if (!(node instanceof Y.XmlElement) || depth > MAX_DEPTH) return ''
  const label: unknown = node.nodeName === 'mention' ? node.getAttribute('label') : ''
  const inner = node.toArray().map((child) => textOf(child, depth + 1))
  return [typeof label === 'string' ? label : '', ...inner].join(node.nodeName === 'paragraph' ? '' : ' ')
}

function runs(text: Y.XmlText): string {
  const delta: { readonly insert?: unknown }[] = text.toDelta()
  return delta.map(({ insert }) => (typeof insert === 'string' ? insert : ' ')).join('')
}

import * as Y from 'yjs'

/** A stretch of a rich text that is read by itself, in the order of the text. */
export interface PlainPassage {
  /** The block's own id, or its place among the blocks. */
  readonly id: string
  readonly kind:
    | 'heading'
    | 'text'
    | 'list'
    | 'table'
    | 'intervention'
    | 'decision'
    | 'vote'
    | 'action'
    | 'convention'
    | 'legalReference'
    | 'annex'
    | 'other'
  /** The heading it stands under; of a heading, itself. */
  readonly heading: string
  /** «Mme Sabine Lorin», and the commune she speaks for; empty where nobody is named. */
  readonly person: string
  readonly area: string
  /** 1 to 3 for a heading, else 0. */
  readonly level: number
  /** Lines without marks, one a paragraph or item. */
  readonly lines: readonly string[]
}

const KINDS: Readonly<Record<string, PlainPassage['kind']>> = {
  heading: 'heading',
  paragraph: 'text',
  blockquote: 'text',
  bulletList: 'list',
  orderedList: 'list',
  intervention: 'intervention',
  decision: 'decision',
  vote: 'vote',
  action: 'action',
  convention: 'convention',
  legalReference: 'legalReference',
  annex: 'annex',
  table: 'table',
}

/**
 * A rich text as plain passages: for what cannot or may not be shown in the editor. Blocks that this version
 * does not know are read for their text. Whatever the fragment holds, this never throws.
 */
export function plainText(fragment: Y.XmlFragment): PlainPassage[] {
  const passages: PlainPassage[] = []
  let heading = ''
  for (const [index, block] of fragment.toArray().entries()) {
    const element = block instanceof Y.XmlElement ? block : null
    const lines = [...titleLines(element), ...linesOf(block)]
    const kind = (element && Object.hasOwn(KINDS, element.nodeName) && KINDS[element.nodeName]) || 'other'
    const person = [speaker(element), ...others(element)].filter(Boolean).join(', ')
    if (lines.length === 0 && person === '') continue
    if (kind === 'heading') heading = lines.join(' ')
    const level: unknown = kind === 'heading' ? (element?.getAttribute('level') ?? 1) : 0
    passages.push({
      id: attribute(element, 'id') || String(index),
      kind,
      heading,
      person,
      area: attribute(element, 'areaName'),
      level: typeof level === 'number' ? level : 1,
      lines,
    })
  }
  return passages
}

/** What is read of a block beside its content, by attribute. */
const TITLES: Readonly<Record<string, readonly string[]>> = {
  intervention: ['organization'],
  convention: ['parties'],
  legalReference: ['number', 'article'],
  annex: ['name'],
}

function titleLines(element: Y.XmlElement | null): string[] {
  const names = element && Object.hasOwn(TITLES, element.nodeName) ? TITLES[element.nodeName] : []
  const title = (names ?? []).map((name) => attribute(element, name)).filter(Boolean)
  return title.length > 0 ? [title.join(', ')] : []
}

const speaker = (element: Y.XmlElement | null): string =>
  [attribute(element, 'civility'), attribute(element, 'name')].filter(Boolean).join(' ')

/** Those who speak with the person, for the same commune. */
function others(element: Y.XmlElement | null): string[] {
  const also: unknown = element?.getAttribute('also')
  if (!Array.isArray(also)) return []
  return also.flatMap((other: unknown) => {
    if (typeof other !== 'object' || other === null) return []
    const { civility, name } = other as Readonly<Record<string, unknown>>
    return [civility, name].filter((part) => typeof part === 'string' && part !== '').join(' ')
  })
}

function attribute(element: Y.XmlElement | null, name: string): string {
  const value: unknown = element?.getAttribute(name)
  return typeof value === 'string' ? value : ''
}

const MAX_DEPTH = 16
/** Blocks that stand in a line, not under it. */
const INLINE = new Set(['mention', 'hardBreak', 'footnote'])

function linesOf(root: unknown): string[] {
  const lines: string[] = []
  let line = ''
  const endLine = (): void => {
    const clean = line.replace(/\s+/g, ' ').trim()
    if (clean !== '') lines.push(clean)
    line = ''
  }
  const visit = (node: unknown, depth: number): void => {
    if (node instanceof Y.XmlText) line += textOf(node)
    if (!(node instanceof Y.XmlElement) || depth > MAX_DEPTH) return
    const inline = INLINE.has(node.nodeName)
    if (!inline) endLine()
    if (node.nodeName === 'hardBreak') line += ' '
    if (node.nodeName === 'mention') line += attribute(node, 'label')
    if (node.nodeName === 'footnote') line += ` (${attribute(node, 'text')})`
    for (const child of node.toArray()) visit(child, depth + 1)
    if (!inline) endLine()
  }
  visit(root, 0)
  endLine()
  return lines
}

function textOf(text: Y.XmlText): string {
  const delta: { readonly insert?: unknown }[] = text.toDelta()
  return delta.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('')
}

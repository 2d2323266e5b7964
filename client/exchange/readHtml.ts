import { INLINE, paragraphOf, textNode, type RichMark, type RichNode } from '#domain'
import DOMPurify from 'dompurify'

const FORBIDDEN = [
  'style',
  'script',
  'iframe',
  'object',
  'embed',
  'form',
  'svg',
  'math',
  'template',
  'noscript',
  'head',
  'title',
]

/** Somebody else's page as nodes. It is sanitised first, and nothing of it but words and links is taken over. */
export function readHtml(source: string): RichNode[] {
  const body = DOMPurify.sanitize(source, {
    RETURN_DOM: true,
    FORBID_TAGS: FORBIDDEN,
    FORBID_ATTR: ['style', 'srcset', 'src'],
    ALLOW_DATA_ATTR: true,
  })
  if (!(body instanceof HTMLElement)) return []
  return childrenOf(body.querySelector('[data-minutes]') ?? body, [])
}

const MARKS: Readonly<Record<string, string>> = {
  STRONG: 'bold',
  B: 'bold',
  EM: 'italic',
  I: 'italic',
  U: 'underline',
  S: 'strike',
  DEL: 'strike',
  STRIKE: 'strike',
  SUP: 'superscript',
  SUB: 'subscript',
}

const BLOCKS: Readonly<Record<string, string>> = {
  P: 'paragraph',
  UL: 'bulletList',
  OL: 'orderedList',
  LI: 'listItem',
  BLOCKQUOTE: 'blockquote',
  TABLE: 'table',
  TR: 'tableRow',
  TD: 'tableCell',
  TH: 'tableHeader',
}

/** Elements that hold blocks and say nothing themselves. */
const THROUGH = new Set([
  'DIV',
  'MAIN',
  'ARTICLE',
  'SECTION',
  'HEADER',
  'FOOTER',
  'TBODY',
  'THEAD',
  'TFOOT',
  'BODY',
  'ASIDE',
  'FIGURE',
  'CENTER',
  'ADDRESS',
  'DL',
  'DT',
  'DD',
  'NAV',
])

function childrenOf(parent: Node, marks: readonly RichMark[]): RichNode[] {
  return [...parent.childNodes].flatMap((child) => {
    if (child.nodeType === Node.TEXT_NODE) return textOf(child, marks)
    return child instanceof HTMLElement ? elementOf(child, marks) : []
  })
}

/** Spaces between blocks are no words. */
function textOf(child: Node, marks: readonly RichMark[]): RichNode[] {
  const text = (child.textContent ?? '').replace(/[ \t\r\n\f]+/g, ' ')
  const parent = child.parentNode
  const between =
    parent instanceof HTMLElement &&
    (THROUGH.has(parent.tagName) || /^(UL|OL|TABLE|TR|BLOCKQUOTE|LI|TD|TH)$/.test(parent.tagName))
  return text === '' || (between && text.trim() === '' && !besideWords(child)) ? [] : [textNode(text, marks)]
}

const besideWords = ({ previousSibling, nextSibling }: Node): boolean =>
  [previousSibling, nextSibling].every(
    (one) =>
      one instanceof HTMLElement && (one.tagName in MARKS || one.tagName === 'A' || one.tagName === 'SPAN'),
  )

function elementOf(element: HTMLElement, marks: readonly RichMark[]): RichNode[] {
  if ('computed' in element.dataset) return []
  const { tagName } = element
  const own = element.dataset['node']
  if (own) {
    const inside = childrenOf(element, marks)
    const atom = own === 'annex' || INLINE.has(own)
    return [{ type: own, attrs: dataOf(element), ...(!atom && { content: inside }) }]
  }
  if (tagName === 'BR') return [{ type: 'hardBreak' }]
  if (tagName === 'HR') return [{ type: 'horizontalRule' }]
  if (tagName === 'A') {
    const href = element.getAttribute('href') ?? ''
    return childrenOf(element, href.startsWith('#') ? marks : [...marks, { type: 'link', attrs: { href } }])
  }
  const mark = MARKS[tagName]
  if (mark) return childrenOf(element, [{ type: mark }, ...marks])
  const rank = /^H([1-6])$/.exec(tagName)?.[1]
  if (rank) {
    const level = Number(element.dataset['level'] ?? rank)
    const item = element.dataset['item']
    const attrs = { level: Math.min(level, 3), ...(item && { item }) }
    return [{ type: 'heading', attrs, content: childrenOf(element, marks) }]
  }
  const type = BLOCKS[tagName]
  if (!type) {
    const inside = childrenOf(element, marks)
    return tagName === 'DIV' && inside.every((node) => INLINE.has(node.type)) ? [paragraphOf(inside)] : inside
  }
  const attrs = attributesOf(element)
  return [{ type, ...(Object.keys(attrs).length > 0 && { attrs }), content: childrenOf(element, marks) }]
}

function attributesOf(element: HTMLElement): Record<string, string | number | string[] | number[]> {
  const number = (name: string): number | null => {
    const value = Number(element.getAttribute(name) ?? '')
    return Number.isInteger(value) && value > 0 ? value : null
  }
  if (element.tagName === 'OL') {
    const [start, type] = [number('start'), element.getAttribute('type')]
    return { ...(start && start > 1 && { start }), ...(type && { type }) }
  }
  if (!/^T[DH]$/.test(element.tagName)) return {}
  const [colspan, rowspan] = [number('colspan'), number('rowspan')]
  return {
    ...(colspan && colspan > 1 && { colspan: Math.min(colspan, 40) }),
    ...(rowspan && rowspan > 1 && { rowspan: Math.min(rowspan, 200) }),
    ...dataOf(element),
  }
}

/** Names as the schema writes them; HTML knows no capitals. */
const CAMEL: Readonly<Record<string, string>> = { areaname: 'areaName', ownername: 'ownerName' }

function dataOf(element: HTMLElement): Record<string, never> {
  const values = Object.entries(element.dataset).flatMap(([name, value = '']) =>
    name === 'node' || name === 'level' ? [] : [[CAMEL[name] ?? name, readValue(value)] as const],
  )
  // What a page says of itself may be anything: the schema judges each value afterwards.
  return Object.fromEntries(values) as Record<string, never>
}

function readValue(text: string): unknown {
  if (!text.startsWith('json:')) return text
  try {
    return JSON.parse(text.slice(5))
  } catch {
    return null
  }
}

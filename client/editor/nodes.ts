import { mergeAttributes, Node } from '@tiptap/core'
import { formatDay, formatTime } from '../i18n/formatDate.ts'
import { interventionView } from './interventionView.ts'

/** An attribute as the domain's schema names it, kept in the page's HTML for copy and paste. */
const attribute = (name: string) => ({
  default: null,
  keepOnSplit: false,
  parseHTML: (element: HTMLElement) => readAttribute(element.getAttribute(`data-${name.toLowerCase()}`)),
  renderHTML: ({ [name]: value }: Record<string, unknown>) =>
    value == null
      ? {}
      : {
          [`data-${name.toLowerCase()}`]: typeof value === 'string' ? value : `json:${JSON.stringify(value)}`,
        },
})

/** What is no text was written as JSON; from a page of somebody else's it may be anything, and is then nothing. */
function readAttribute(text: string | null): unknown {
  if (!text?.startsWith('json:')) return text
  try {
    return JSON.parse(text.slice(5))
  } catch {
    return null
  }
}
const attributes = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, attribute(name)]))

/** Sections stand at the top level only: no intervention inside a list. */
export const MinutesDocument = Node.create({
  name: 'doc',
  topNode: true,
  content: '(block | section)+',
})

/** What stands in the margin and at the foot of a section: said by the page, not editable text. */
interface Aside {
  readonly margin?: string
  readonly foot?: string
}

const section = (
  name: string,
  names: readonly string[],
  aside: (attrs: Readonly<Record<string, unknown>>) => Aside = () => ({}),
) =>
  Node.create({
    name,
    group: 'section',
    content: '(paragraph | bulletList | orderedList)+',
    defining: true,
    addAttributes: () => attributes(...names),
    parseHTML: () => [{ tag: `section[data-node="${name}"]` }],
    renderHTML: ({ node, HTMLAttributes }) => {
      const { margin, foot } = aside(node.attrs)
      const said = { ...(margin && { 'data-margin': margin }), ...(foot && { 'data-foot': foot }) }
      return ['section', mergeAttributes({ 'data-node': name }, said, HTMLAttributes), 0]
    },
  })

/** What one person says, tied to their record, with who they were that day. */
export const Intervention = section('intervention', [
  'id',
  'person',
  'area',
  'areaName',
  'civility',
  'name',
  'function',
  'organization',
  'also',
  'represents',
  'on',
  'at',
]).extend({ addNodeView: () => interventionView })

const time = (at: unknown): string => (typeof at === 'string' ? formatTime(at, 'fr') : '')

export const Decision = section('decision', ['id', 'at'], ({ at }) => ({ margin: time(at) }))

export const Action = section(
  'action',
  ['id', 'owner', 'ownerName', 'due', 'at'],
  ({ ownerName, due, at }) => {
    const owner = typeof ownerName === 'string' ? ownerName : ''
    const before = typeof due === 'string' ? `avant le ${formatDay(due, 'fr')}` : ''
    return { margin: time(at), foot: [owner, before].filter((part) => part !== '').join(', ') }
  },
)

/** A motion, and how it was voted; the result and the quorum are computed. */
export const Vote = section('vote', ['id', 'for', 'against', 'abstention', 'at'], ({ at }) => ({
  margin: time(at),
}))

export const Convention = section('convention', ['id', 'parties', 'on', 'at'], ({ parties, on, at }) => ({
  margin: time(at),
  foot: [parties, typeof on === 'string' ? `signée le ${formatDay(on, 'fr')}` : '']
    .filter((part) => typeof part === 'string' && part !== '')
    .join(', '),
}))

/** A text of law; what is quoted of it is its content. */
export const LegalReference = section('legalReference', ['id', 'kind', 'number', 'article', 'on', 'href'])

/** A file of the meeting, named in the text. */
export const Annex = Node.create({
  name: 'annex',
  group: 'section',
  atom: true,
  addAttributes: () => attributes('id', 'name', 'size', 'type', 'hash'),
  parseHTML: () => [{ tag: 'section[data-node="annex"]' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'section',
    mergeAttributes({ 'data-node': 'annex' }, HTMLAttributes),
    String(node.attrs['name'] ?? ''),
  ],
})

/** A note at the foot of the page; its number is its place in the text. */
export const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => attributes('id', 'text'),
  parseHTML: () => [{ tag: 'sup[data-node="footnote"]' }],
  renderHTML: ({ HTMLAttributes }) => ['sup', mergeAttributes({ 'data-node': 'footnote' }, HTMLAttributes)],
  renderText: ({ node }) => ` [${String(node.attrs['text'] ?? '')}]`,
})

/** A record named in the text. */
export const RecordMention = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => attributes('id', 'label', 'kind'),
  parseHTML: () => [{ tag: 'span[data-node="mention"]' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'span',
    mergeAttributes({ 'data-node': 'mention' }, HTMLAttributes),
    String(node.attrs['label'] ?? ''),
  ],
  renderText: ({ node }) => String(node.attrs['label'] ?? ''),
})

import { mergeAttributes, Node, type NodeViewRenderer } from '@tiptap/core'
import { annexView } from './blocks/annexView.ts'
import { footnoteView } from './blocks/footnoteView.ts'
import { interventionView } from './blocks/interventionView.ts'
import { views } from './blocks/views.ts'

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

const section = (name: string, names: readonly string[], view: NodeViewRenderer) =>
  Node.create({
    name,
    group: 'section',
    content: '(paragraph | bulletList | orderedList)+',
    defining: true,
    addAttributes: () => attributes(...names),
    parseHTML: () => [{ tag: `section[data-node="${name}"]` }],
    renderHTML: ({ HTMLAttributes }) => [
      'section',
      mergeAttributes({ 'data-node': name }, HTMLAttributes),
      0,
    ],
    addNodeView: () => view,
  })

/** What one person says, tied to their record, with who they were that day. */
export const Intervention = section(
  'intervention',
  [
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
  ],
  interventionView,
)

export const Decision = section('decision', ['id', 'at'], views.decision)

export const Action = section('action', ['id', 'owner', 'ownerName', 'due', 'at'], views.action)

/** A motion, and how it was voted; the result and the quorum are computed. */
export const Vote = section('vote', ['id', 'for', 'against', 'abstention', 'at'], views.vote)

export const Convention = section('convention', ['id', 'parties', 'on', 'at'], views.convention)

/** A text of law; what is quoted of it is its content. */
export const LegalReference = section(
  'legalReference',
  ['id', 'kind', 'number', 'article', 'on', 'href'],
  views.legalReference,
)

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
  addNodeView: () => annexView,
})

/** A note at the foot of the page; its number is its place in the text. */
export const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => attributes('id', 'text'),
  // Before the mark of that tag.
  parseHTML: () => [{ tag: 'sup[data-node="footnote"]', priority: 100 }],
  renderHTML: ({ HTMLAttributes }) => ['sup', mergeAttributes({ 'data-node': 'footnote' }, HTMLAttributes)],
  renderText: ({ node }) => ` [${String(node.attrs['text'] ?? '')}]`,
  addNodeView: () => footnoteView,
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

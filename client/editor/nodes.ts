import { mergeAttributes, Node } from '@tiptap/core'
import Document from '@tiptap/extension-document'
import Heading from '@tiptap/extension-heading'
import { interventionView } from './interventionView.ts'

/** An attribute as the domain's schema names it, kept in the page's HTML for copy and paste. */
const attribute = (name: string) => ({
  default: null,
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`),
  renderHTML: (attributes: Record<string, unknown>) =>
    attributes[name] == null ? {} : { [`data-${name}`]: String(attributes[name]) },
})
const attributes = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, attribute(name)]))

/** Sections stand at the top level only: no intervention inside a list. */
export const MinutesDocument = Document.extend({ content: '(block | section)+' })

/** Levels 1 to 3 of the text are h2 to h4 of the page, whose h1 is the meeting. */
export const AgendaHeading = Heading.extend({
  addAttributes() {
    return { ...this.parent?.(), item: attribute('item') }
  },
  parseHTML: () => [1, 2, 3].map((level) => ({ tag: `h${level + 1}`, attrs: { level } })),
  renderHTML({ node, HTMLAttributes }) {
    return [`h${Number(node.attrs['level']) + 1}`, HTMLAttributes, 0]
  },
}).configure({ levels: [1, 2, 3] })

const section = (name: string, names: readonly string[]) =>
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
  'on',
  'at',
]).extend({ addNodeView: () => interventionView })

export const Decision = section('decision', ['id', 'at'])
export const Action = section('action', ['id', 'owner', 'ownerName', 'due', 'at'])

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
})

import { mergeAttributes, Node } from '@tiptap/core'
import styles from '../minutes.module.css'
import { storedAttributes } from './storedAttribute.ts'

/** A person, a commune, an organisation or a meeting named in a sentence. */
export const Mention = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: false,
  addAttributes: () => storedAttributes(['id', 'label', 'kind']),
  parseHTML: () => [{ tag: 'span[data-type="mention"]' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'span',
    mergeAttributes(HTMLAttributes, { 'data-type': 'mention', class: styles['mention'] }),
    String(node.attrs['label'] ?? ''),
  ],
  renderText: ({ node }) => String(node.attrs['label'] ?? ''),
})

import { mergeAttributes, Node } from '@tiptap/core'
import { formatDay, formatTime } from '../../i18n/formatDate.ts'
import styles from '../minutes.module.css'
import type { LabelledOptions } from './Decision.ts'
import { SECTION_BODY, SECTION_CONTENT } from './sectionContent.ts'
import { storedAttributes } from './storedAttribute.ts'

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What somebody is to do by a day. */
export const Action = Node.create<LabelledOptions & { readonly before: string }>({
  name: 'action',
  group: 'section',
  content: SECTION_CONTENT,
  defining: true,
  addOptions: () => ({ label: 'Action', before: 'avant le', language: 'fr' }),
  addAttributes: () => storedAttributes(['id', 'owner', 'ownerName', 'due', 'at']),
  parseHTML: () => [{ tag: 'section[data-type="action"]', contentElement: `[${SECTION_BODY}]` }],
  renderHTML({ node, HTMLAttributes }) {
    const { ownerName, due, at } = node.attrs
    const { label, before, language } = this.options
    const foot = [text(ownerName), due && `${before} ${formatDay(text(due), language)}`].filter(Boolean)
    return [
      'section',
      mergeAttributes(HTMLAttributes, {
        'data-type': 'action',
        class: `${styles['section']} ${styles['action']}`,
        'aria-label': label,
      }),
      [
        'div',
        { class: styles['margin'], contenteditable: 'false' },
        ['span', { class: styles['label'] }, label],
        ['span', { class: styles['time'] }, at ? formatTime(text(at), language) : ''],
      ],
      ['div', { [SECTION_BODY]: '', class: styles['body'] }, 0],
      ['div', { class: styles['foot'], contenteditable: 'false' }, foot.join(', ')],
    ]
  },
})

import { mergeAttributes, Node } from '@tiptap/core'
import { formatTime } from '../../i18n/formatDate.ts'
import styles from '../minutes.module.css'
import { SECTION_BODY, SECTION_CONTENT } from './sectionContent.ts'
import { storedAttributes } from './storedAttribute.ts'

export interface LabelledOptions {
  readonly label: string
  readonly language: string
}

/** What was decided. Numbered in the margin by the page, never in the text. */
export const Decision = Node.create<LabelledOptions>({
  name: 'decision',
  group: 'section',
  content: SECTION_CONTENT,
  defining: true,
  addOptions: () => ({ label: 'Décision', language: 'fr' }),
  addAttributes: () => storedAttributes(['id', 'at']),
  parseHTML: () => [{ tag: 'section[data-type="decision"]', contentElement: `[${SECTION_BODY}]` }],
  renderHTML({ node, HTMLAttributes }) {
    const at: unknown = node.attrs['at']
    const { label, language } = this.options
    return [
      'section',
      mergeAttributes(HTMLAttributes, {
        'data-type': 'decision',
        class: `${styles['section']} ${styles['decision']}`,
        'aria-label': label,
      }),
      [
        'div',
        { class: styles['margin'], contenteditable: 'false' },
        ['span', { class: styles['label'] }, label],
        ['span', { class: styles['time'] }, typeof at === 'string' ? formatTime(at, language) : ''],
      ],
      ['div', { [SECTION_BODY]: '', class: styles['body'] }, 0],
    ]
  },
})

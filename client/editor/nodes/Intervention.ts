import { mergeAttributes, Node } from '@tiptap/core'
import type { DOMOutputSpec } from '@tiptap/pm/model'
import { formatTime } from '../../i18n/formatDate.ts'
import { communeAbbreviation } from '../communeAbbreviation.ts'
import styles from '../minutes.module.css'
import { SECTION_BODY, SECTION_CONTENT } from './sectionContent.ts'
import { storedAttributes } from './storedAttribute.ts'

export interface SectionOptions {
  readonly language: string
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What somebody said for a commune, with who they were that day. The names are not editable text. */
export const Intervention = Node.create<SectionOptions>({
  name: 'intervention',
  group: 'section',
  content: SECTION_CONTENT,
  defining: true,
  addOptions: () => ({ language: 'fr' }),
  addAttributes: () =>
    storedAttributes(['id', 'person', 'area', 'areaName', 'civility', 'name', 'function', 'on', 'at']),
  parseHTML: () => [{ tag: 'section[data-type="intervention"]', contentElement: `[${SECTION_BODY}]` }],
  renderHTML({ node, HTMLAttributes }) {
    const { area, areaName, civility, name, at } = node.attrs
    const speaker = [text(civility), text(name)].filter(Boolean).join('\u00a0')
    const office = text(node.attrs['function'])
    const margin: DOMOutputSpec = [
      'div',
      { class: styles['margin'], contenteditable: 'false' },
      [
        'span',
        { class: styles['commune'] },
        text(areaName),
        ['span', { class: styles['hexagon'], 'aria-hidden': 'true' }, communeAbbreviation(text(area), text(areaName))],
      ],
      ...(at ? [['span', { class: styles['time'] }, formatTime(text(at), this.options.language)]] : []),
    ] as unknown as DOMOutputSpec
    return [
      'section',
      mergeAttributes(HTMLAttributes, {
        'data-type': 'intervention',
        class: `${styles['section']} ${styles['intervention']}`,
        'aria-label': [text(areaName), speaker].filter(Boolean).join(', '),
      }),
      margin,
      [
        'div',
        { class: styles['speaker'], contenteditable: 'false' },
        ['b', {}, speaker],
        office && `, ${office.charAt(0).toLocaleLowerCase('fr')}${office.slice(1)}`,
      ],
      ['div', { [SECTION_BODY]: '', class: styles['body'] }, 0],
    ]
  },
})

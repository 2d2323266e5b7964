import type { ReactElement, ReactNode } from 'react'
import * as Y from 'yjs'
import styles from './editor.module.css'

interface Props {
  readonly fragment: Y.XmlFragment
  readonly label: string
}

/** The text without an editor: everything is shown, nothing can be changed, unknown nodes give their words. */
export function StaticText({ fragment, label }: Props): ReactElement {
  return (
    <div className={styles['text']} role="document" aria-label={label} lang="fr">
      {fragment.toArray().map((node, index) => paragraph(node, String(index)))}
    </div>
  )
}

function paragraph(node: unknown, key: string): ReactNode {
  const words = wordsOf(node)
  return words === '' ? null : <p key={key}>{words}</p>
}

function wordsOf(node: unknown): string {
  if (node instanceof Y.XmlText) {
    return node
      .toDelta()
      .map(({ insert }: { insert: unknown }) => (typeof insert === 'string' ? insert : ''))
      .join('')
  }
  if (!(node instanceof Y.XmlElement)) return ''
  const name = [node.getAttribute('areaName'), node.getAttribute('name')].filter(Boolean).join(', ')
  const inside = node.toArray().map(wordsOf).filter(Boolean).join(' ')
  return [name, inside].filter(Boolean).join(' : ')
}

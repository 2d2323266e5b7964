import { plainText, type PlainPassage } from '#domain'
import { useCallback, useSyncExternalStore, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type * as Y from 'yjs'
import styles from './editor.module.css'

interface Props {
  readonly fragment: Y.XmlFragment
  readonly label: string
}

/** The words without an editor, as they arrive: everything can be read, nothing changed, nothing lost. */
export function StaticText({ fragment, label }: Props): ReactElement {
  const subscribe = useCallback(
    (listener: () => void) => {
      fragment.observeDeep(listener)
      return () => fragment.unobserveDeep(listener)
    },
    [fragment],
  )
  const passages: readonly PlainPassage[] = JSON.parse(
    useSyncExternalStore(subscribe, () => JSON.stringify(plainText(fragment))),
  )
  return (
    <div className={styles['text']} role="document" aria-label={label} lang="fr" tabIndex={0}>
      {passages.map((passage, index) => (
        <Passage key={`${index}-${passage.id}`} passage={passage} />
      ))}
    </div>
  )
}

function Passage({ passage: { kind, level, lines, person, area } }: { readonly passage: PlainPassage }) {
  const { t } = useTranslation('editor')
  const paragraphs = lines.map((line, index) => <p key={index}>{line}</p>)
  switch (kind) {
    case 'heading': {
      const Heading = (['h2', 'h3', 'h4'] as const)[level - 1] ?? 'h2'
      return <Heading>{lines.join(' ')}</Heading>
    }
    case 'list':
      return (
        <ul>
          {lines.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ul>
      )
    case 'intervention':
      return (
        <>
          <p>
            <strong>{[area, person].filter(Boolean).join(', ')}</strong>
          </p>
          {paragraphs}
        </>
      )
    case 'decision':
    case 'action':
      return (
        <>
          <p>
            <strong>{t(kind)}</strong>
          </p>
          {paragraphs}
        </>
      )
    default:
      return <>{paragraphs}</>
  }
}

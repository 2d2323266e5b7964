import type { Editor } from '@tiptap/core'
import { useSyncExternalStore, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Notes } from './Notes.ts'
import styles from './editor.module.css'

interface Props {
  readonly editor: Editor
  readonly notes: Notes
}

/** The notes under the text, in the order of their calls. */
export function Footnotes({ editor, notes }: Props): ReactElement | null {
  const { t } = useTranslation('editor')
  useSyncExternalStore(notes.subscribe, notes.state)
  if (editor.isDestroyed) return null
  const calls = [...editor.view.dom.querySelectorAll<HTMLElement>('sup[data-node="footnote"]')]
  if (calls.length === 0) return null
  return (
    <aside className={styles['notes']} aria-label={t('footnotes')}>
      <ol>
        {calls.map((call, index) => (
          <li key={call.dataset['id'] ?? index}>
            <button type="button" onClick={() => call.querySelector('button')?.click()}>
              {call.dataset['text'] || t('footnoteEmpty')}
            </button>
          </li>
        ))}
      </ol>
    </aside>
  )
}

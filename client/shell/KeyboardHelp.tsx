import { Kbd, Modal } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './KeyboardHelp.module.css'

const KEYS = [
  { keys: ['Ctrl', 'K'], does: 'search' },
  { keys: ['?'], does: 'help' },
  { keys: ['/'], does: 'filter' },
  { keys: ['J', 'K'], does: 'move' },
  { keys: ['Entrée'], does: 'open' },
  { keys: ['Échap'], does: 'close' },
  { keys: ['Alt', 'Entrée'], does: 'speaker' },
  { keys: ['Alt', 'P'], does: 'attendance' },
  { keys: ['Alt', 'D / A / V'], does: 'blocks' },
  { keys: ['Alt', '↑ / ↓'], does: 'points' },
  { keys: ['/'], does: 'slash' },
  { keys: ['@'], does: 'mention' },
  { keys: ['Tab'], does: 'fields' },
  { keys: ['Ctrl', 'F'], does: 'find' },
  { keys: ['Ctrl', 'Z'], does: 'undo' },
  { keys: ['Ctrl', 'B / I / U'], does: 'marks' },
  { keys: ['#', '-', '1.', '>'], does: 'markdown' },
] as const

/** Every key, in one list. */
export function KeyboardHelp({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t } = useTranslation('shell')
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('keys.title')}
      radius="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <dl className={styles['keys']}>
        {KEYS.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key}>{key === 'Entrée' || key === 'Échap' ? t(`keys.name.${key}`) : key}</Kbd>
              ))}
            </dt>
            <dd>{t(`keys.${does}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}

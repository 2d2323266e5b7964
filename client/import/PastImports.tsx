import { rneKinds, type PastImport } from '#domain'
import { Button } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatMoment } from '../i18n/formatDate.ts'
import { Confirm } from '../ui/Confirm.tsx'
import styles from './import.module.css'

interface Props {
  readonly imports: readonly PastImport[]
  readonly busy: boolean
  readonly onUndo: (id: string) => void
}

/** Every import made so far, newest first, each of which can be taken back. */
export function PastImports({ imports, busy, onUndo }: Props): ReactElement {
  const { t, i18n } = useTranslation('import')
  const language = i18n.language === 'en' ? 'en' : 'fr'
  const [asked, setAsked] = useState<string | null>(null)
  return (
    <section aria-labelledby="past-imports" className={styles['past']}>
      <h2 id="past-imports">{t('past')}</h2>
      {imports.length === 0 && <p>{t('noPast')}</p>}
      <ul>
        {imports.map((past) => (
          <li key={past.id}>
            <div>
              <strong>{past.fileName}</strong>
              <p>{formatMoment(Date.parse(past.at), language)}</p>
              <p>
                {t('pastLine', { kind: rneKinds[past.kind][language], count: past.records, by: past.by })}
              </p>
              {!past.complete && past.undoneAt === null && <p>{t('incomplete')}</p>}
            </div>
            {past.undoneAt === null ? (
              <Button
                variant="default"
                disabled={busy}
                onClick={() => setAsked(past.id)}
                aria-label={`${t('undo')} (${past.fileName})`}
              >
                {t('undo')}
              </Button>
            ) : (
              <span>{t('wasUndone')}</span>
            )}
          </li>
        ))}
      </ul>
      <Confirm
        opened={asked !== null}
        title={t('undoQuestion')}
        confirm={t('undo')}
        onClose={() => setAsked(null)}
        onConfirm={() => {
          if (asked !== null) onUndo(asked)
          setAsked(null)
        }}
      >
        {t('undoText')}
      </Confirm>
    </section>
  )
}

import { refusalSentences, records, type ImportUndone, type PastImport } from '#domain'
import { Button, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './import.module.css'

/** Said when an import is written. */
export function ImportDone({ past, onUndo }: { past: PastImport; onUndo: () => void }): ReactElement {
  const { t } = useTranslation('import')
  return (
    <section className={styles['outcome']} role="status">
      <h2>{t('done', { count: past.records })}</h2>
      <p>{t('doneText')}</p>
      <Button variant="default" onClick={onUndo}>
        {t('undo')}
      </Button>
    </section>
  )
}

/** Said when an import is taken back, with what was left because someone edited it. */
export function UndoDone({ undone }: { undone: ImportUndone }): ReactElement {
  const { t, i18n } = useTranslation('import')
  const language = i18n.language === 'en' ? 'en' : 'fr'
  const labels: Readonly<Record<string, { label: { fr: string; en: string } }>> = records.Person.fields
  return (
    <section className={styles['outcome']} role="status">
      <h2>{t('undone', { count: undone.restored })}</h2>
      {undone.kept.length > 0 && (
        <>
          <p>{t('kept')}</p>
          <ul>
            {undone.kept.map(({ document, id, name, field }) => (
              <li key={`${document} ${id} ${field}`}>
                {name}, {labels[field]?.label[language] ?? field}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** What happened and what to do: of the file, of the network, of rights. */
export function ImportFailed({ code }: { code: string }): ReactElement {
  const { t, i18n } = useTranslation('import')
  const language = i18n.language === 'en' ? 'en' : 'fr'
  const ofFile = Object.entries(refusalSentences).find(([refusal]) => refusal === code)?.[1][language]
  return (
    <Text role="alert" className={styles['failed']}>
      {ofFile ?? t([`failed.${code}`, 'failed.other'])}
    </Text>
  )
}

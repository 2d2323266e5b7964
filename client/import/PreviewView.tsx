import {
  frenchDate,
  outOfScopeReasons,
  rneKinds,
  SENSITIVE_COLUMNS,
  unreadableReasons,
  type ImportPreview,
} from '#domain'
import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { ImportSection } from './ImportSection.tsx'
import { PersonChanges } from './PersonChanges.tsx'
import styles from './import.module.css'

interface Props {
  readonly preview: ImportPreview
  readonly onApply: () => void
}

/** What the import would do, as a difference, before anything is written. */
export function PreviewView({ preview, onApply }: Props): ReactElement {
  const { t, i18n } = useTranslation('import')
  const language = i18n.language === 'en' ? 'en' : 'fr'
  const columns = preview.dropped.map((column) => SENSITIVE_COLUMNS[column][language]).join(', ')
  const left = preview.outOfScope.reduce((sum, group) => sum + group.count, 0)
  const person = (item: ImportPreview['new'][number]) => <PersonChanges person={item} areas={preview.areas} />
  return (
    <section aria-labelledby="import-kind">
      <h2 id="import-kind">{rneKinds[preview.kind][language]}</h2>
      <p>{t('lines', { count: preview.dataLines })}</p>
      {columns && <p>{t('dropped', { columns })}</p>}
      <ImportSection
        title={t('section.new')}
        count={preview.new.length}
        items={preview.new}
        keyOf={(item) => item.id}
        initiallyOpen
      >
        {person}
      </ImportSection>
      <ImportSection
        title={t('section.changed')}
        count={preview.changed.length}
        items={preview.changed}
        keyOf={(item) => item.id}
        initiallyOpen
      >
        {person}
      </ImportSection>
      <ImportSection
        title={t('section.ended')}
        count={preview.ended.length}
        items={preview.ended}
        keyOf={(item) => `${item.id}.${item.area}.${item.end}`}
        initiallyOpen
      >
        {(item) => (
          <>
            <strong>{item.name}</strong>
            <p>
              {t('ended', {
                area: preview.areas[item.area] ?? item.area,
                end: frenchDate(item.end),
                successor: item.successor,
              })}
            </p>
          </>
        )}
      </ImportSection>
      <ImportSection
        title={t('section.unchanged')}
        count={preview.unchanged.length}
        items={preview.unchanged}
        keyOf={(item) => item.id}
      >
        {person}
      </ImportSection>
      <ImportSection
        title={t('section.outOfScope')}
        count={left}
        items={preview.outOfScope}
        keyOf={(group) => group.reason}
      >
        {(group) => (
          <>
            <strong>
              {t('outOfScope', { count: group.count, reason: outOfScopeReasons[group.reason][language] })}
            </strong>
            <p>
              {group.rows.map(({ name, place }) => (place ? `${name} (${place})` : name)).join(', ')}
              {group.count > group.rows.length && '…'}
            </p>
          </>
        )}
      </ImportSection>
      <ImportSection
        title={t('section.unreadable')}
        count={preview.unreadable.length}
        items={preview.unreadable}
        keyOf={(line) => String(line.line)}
        initiallyOpen
      >
        {({ line, reason, detail }) => (
          <>
            <strong>{t('line', { line })}</strong>
            <p>
              {unreadableReasons[reason][language]}
              {detail && ` («\u202f${detail}\u202f»)`}
            </p>
          </>
        )}
      </ImportSection>
      <div className={styles['actions']}>
        {preview.records > 0 ? (
          <Button onClick={onApply}>{t('apply', { count: preview.records })}</Button>
        ) : (
          <p role="status">{t('nothing')}</p>
        )}
      </div>
    </section>
  )
}

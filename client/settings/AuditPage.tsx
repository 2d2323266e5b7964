import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useDirectory } from '../directory/useDirectory.ts'
import { formatMoment } from '../i18n/formatDate.ts'
import { ErrorState } from '../ui/ErrorState.tsx'
import { LoadingShape } from '../ui/LoadingShape.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { describeDetail } from './describeDetail.ts'
import { SettingsTabs } from './SettingsTabs.tsx'
import { useAudit, type AuditEntry } from './useAudit.ts'
import styles from './settings.module.css'

/** Who did what with accounts, rights and meetings, newest first. */
export function AuditPage(): ReactElement {
  const { t } = useTranslation('settings')
  const { entries, more, refusal, load } = useAudit()
  return (
    <>
      <PageHeader title={t('audit.title')} crumbs={t('crumb')} />
      <SettingsTabs />
      <div className={styles['page']}>
        {refusal && (
          <ErrorState title={t('unavailable')} onRetry={() => load()}>
            {t([`refused.${refusal}`, 'refused.failed'])}
          </ErrorState>
        )}
        {!entries && !refusal && <LoadingShape />}
        {entries && (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls takes focus
          <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('audit.title')}>
            <AuditTable entries={entries} />
            {more && (
              <div className={styles['more']}>
                <Button variant="default" onClick={() => load(entries.at(-1)?.id)}>
                  {t('audit.more')}
                </Button>
              </div>
            )}
          </div>
        )}
      </div>
    </>
  )
}

function AuditTable({ entries }: { readonly entries: readonly AuditEntry[] }): ReactElement {
  const { t, i18n } = useTranslation('settings')
  const directory = useDirectory()
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          {(['at', 'actor', 'action', 'target', 'detail'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <td data-wide className={styles['dim']}>
              {formatMoment(entry.at, i18n.language)}
            </td>
            <td>{entry.actorName ?? t(entry.actor ? 'audit.someone' : 'audit.system')}</td>
            <td>
              <b>{t([`action.${entry.action}`, 'action.other'], { action: entry.action })}</b>
            </td>
            <td>{entry.target === entry.actor ? '' : (entry.targetName ?? entry.target)}</td>
            <td data-wide>{describeDetail(entry.detail, directory, t, i18n.language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

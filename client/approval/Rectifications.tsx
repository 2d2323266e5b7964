import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatMoment } from '../i18n/formatDate.ts'
import { useCatalogue } from '../sync/hooks.ts'
import css from './approval.module.css'
import { rectificationEntries } from './rectificationEntries.ts'

/** What corrects approved minutes, each with the state it is in. */
export function Rectifications({ meeting }: { readonly meeting: string }): ReactElement | null {
  const { t, i18n } = useTranslation('approval')
  const entries = rectificationEntries(useCatalogue(), meeting)
  if (entries.length === 0) return null
  return (
    <nav className={css['rectifications']} aria-label={t('rectifications')}>
      <b>{t('rectifications')}</b>
      <ul className={css['list']}>
        {entries.map(({ id, metadata: { approval, minutes } }) => (
          <li key={id}>
            <Link to="/reunions/$id/rectificatif/$rid" params={{ id: meeting, rid: id }}>
              {approval ? t('rectificationNumber', { version: approval.version }) : t('rectification')}
            </Link>{' '}
            <span>
              {t(`state.${minutes}`)}
              {approval && `, ${formatMoment(approval.at, i18n.language)}`}
            </span>
          </li>
        ))}
      </ul>
    </nav>
  )
}

import { Link, useRouterState } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../session/useSession.ts'
import { settingsFor } from '../shell/places.ts'
import styles from './SettingsTabs.module.css'

/** The pages of the settings that this person has access to. */
export function SettingsTabs(): ReactElement {
  const { t } = useTranslation('settings')
  const { principal } = useSession()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  return (
    <nav aria-label={t('tabs')} className={styles['tabs']}>
      {settingsFor(principal).map(({ key, to }) => (
        <Link key={key} to={to} aria-current={path === to ? 'page' : undefined}>
          {t(`tab.${key}`)}
        </Link>
      ))}
    </nav>
  )
}

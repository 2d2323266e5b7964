import { Link, useRouterState } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import css from './registers.module.css'

const TABS = [
  { key: 'meetings', to: '/reunions' },
  { key: 'actions', to: '/actions' },
  { key: 'decisions', to: '/decisions' },
] as const

/** From the meetings to what came out of them. */
export function RegisterTabs(): ReactElement {
  const { t } = useTranslation('registers')
  const path = useRouterState({ select: ({ location }) => location.pathname })
  return (
    <nav aria-label={t('tabs')} className={css['tabs']}>
      {TABS.map(({ key, to }) => (
        <Link key={key} to={to} aria-current={path === to ? 'page' : undefined}>
          {t(`tab.${key}`)}
        </Link>
      ))}
    </nav>
  )
}

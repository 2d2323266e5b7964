import { UnstyledButton } from '@mantine/core'
import { IconSearch, type Icon } from '@tabler/icons-react'
import { Link, useRouterState } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../session/useSession.ts'
import { Logo } from '../ui/Logo.tsx'
import { AccountMenu } from './AccountMenu.tsx'
import { isIn, placesFor } from './places.ts'
import { usePanel } from './usePanel.ts'
import styles from './Rail.module.css'

/** The places, at the left of a desktop. */
export function Rail(): ReactElement {
  const { t } = useTranslation('shell')
  const { principal } = useSession()
  const open = usePanel((state) => state.open)
  const path = useRouterState({ select: ({ location }) => location.pathname })
  return (
    <nav aria-label={t('places')} className={styles['rail']}>
      <Link to="/" className={styles['logo']} aria-label="Tour de table">
        <Logo size={36} />
      </Link>
      <div className={styles['places']}>
        <UnstyledButton
          className={styles['item']}
          onClick={() => open('search')}
          aria-keyshortcuts="Control+K"
        >
          <IconSearch size={21} stroke={1.75} aria-hidden="true" />
          {t('search')}
        </UnstyledButton>
        {placesFor(principal).map((place) => {
          const PlaceIcon: Icon = place.Icon
          return (
            <Link
              key={place.key}
              to={place.to}
              className={`${styles['item']} ${place.key === 'settings' ? styles['last'] : ''}`}
              aria-current={isIn(path, place) ? 'page' : undefined}
            >
              <PlaceIcon size={21} stroke={1.75} aria-hidden="true" />
              {t(`place.${place.key}`)}
            </Link>
          )
        })}
      </div>
      <AccountMenu className={styles['item']} />
    </nav>
  )
}

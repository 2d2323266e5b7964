import { UnstyledButton } from '@mantine/core'
import { IconMenu2 } from '@tabler/icons-react'
import { Link, useRouterState } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../session/useSession.ts'
import { isIn, placesFor } from './places.ts'
import { usePanel } from './usePanel.ts'
import styles from './BottomBar.module.css'

/** Four places and Plus, at the thumb on a phone. */
export function BottomBar(): ReactElement {
  const { t } = useTranslation('shell')
  const { principal } = useSession()
  const { panel, open } = usePanel()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const places = placesFor(principal).filter(({ key }) => key !== 'settings')
  return (
    <nav aria-label={t('places')} className={styles['bar']}>
      {places.map((place) => (
        <Link
          key={place.key}
          to={place.to}
          className={styles['item']}
          aria-current={isIn(path, place) ? 'page' : undefined}
        >
          <place.Icon size={22} stroke={1.75} aria-hidden="true" />
          {t(`place.${place.key}`)}
        </Link>
      ))}
      <UnstyledButton
        className={styles['item']}
        onClick={() => open('more')}
        aria-haspopup="dialog"
        aria-expanded={panel === 'more'}
      >
        <IconMenu2 size={22} stroke={1.75} aria-hidden="true" />
        {t('more')}
      </UnstyledButton>
    </nav>
  )
}

import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { hexagon } from '../ui/hexagon.ts'
import { Logo } from '../ui/Logo.tsx'
import { TILES_92 } from '../ui/tiles92.ts'
import styles from './EntranceFrame.module.css'

const RADIUS = 24
const STEP = Math.sqrt(3) * RADIUS
const DEPTHS = 4

/** What is seen before one is in: the form at the left, the table at the right. */
export function EntranceFrame({ children }: { readonly children: ReactNode }): ReactElement {
  const { t } = useTranslation('session')
  return (
    <div className={styles['frame']}>
      <main className={styles['form']}>
        <div className={styles['brand']}>
          <Logo />
          <b>Tour de table</b>
        </div>
        {children}
      </main>
      <aside className={styles['table']} aria-label={t('table.label')}>
        <svg width="295" viewBox={`0 0 ${STEP * 7} ${RADIUS * 17}`} aria-hidden="true">
          {[...TILES_92].map(([code, { x, y }], index) => (
            <polygon
              key={code}
              className={styles[`depth${(index * 7) % DEPTHS}`]}
              points={hexagon((x + 0.5) * STEP, (1 + 1.5 * y) * RADIUS, RADIUS - 1.5)}
            />
          ))}
        </svg>
        <p>{t('table.sentence')}</p>
      </aside>
    </div>
  )
}

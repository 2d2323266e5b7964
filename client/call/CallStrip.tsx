import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import css from './call.module.css'
import { formatClock } from './formatClock.ts'
import { usePace } from './usePace.ts'

/** On a phone, where the agenda is on another page: the point on the table and its time, above all. */
export function CallStrip(): ReactElement | null {
  const { t } = useTranslation('call')
  const shown = usePace()
  if (!shown) return null
  const { point, pace, voices } = shown
  return (
    <p className={css['strip']}>
      <span>
        <b>
          {point.number && `${point.number}. `}
          {point.title}
        </b>
        {voices.heard > 0 && <span>{t('heard', { count: voices.heard, present: voices.present })}</span>}
      </span>
      <span>
        <b>{formatClock(pace.spent)}</b>
        {pace.planned !== null && <span>{t('outOf', { count: Math.round(pace.planned / 60) })}</span>}
      </span>
    </p>
  )
}

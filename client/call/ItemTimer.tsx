import { IconPlayerPause, IconPlayerPlay, IconPlayerTrackNext } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useMeeting } from '../meetings/MeetingContext.ts'
import { goToItem, nextItem, pauseItem, resumeItem } from './callEdits.ts'
import css from './call.module.css'
import { formatClock } from './formatClock.ts'
import { layHeading } from './layHeading.ts'
import { PaceSentence } from './PaceSentence.tsx'
import { usePace } from './usePace.ts'

/** The time of the point on the table, what it implies, and the way to the next one. */
export function ItemTimer(): ReactElement | null {
  const { t } = useTranslation('call')
  const { editable, editor, points, call: onScreen } = useMeeting()
  const shown = usePace()
  if (!shown) return null
  const { point, pace, paused } = shown
  const next = nextItem(points, onScreen.call)
  const follow = (): void => {
    if (!next) return
    goToItem(onScreen.hold(), next.id, true)
    if (editor) layHeading(editor, next)
  }
  const part = pace.planned ? Math.min(1, pace.spent / pace.planned) : 0
  return (
    <section className={css['timer']} aria-label={t('timer', { number: point.number })}>
      <h3>{t(paused ? 'paused' : 'timer', { number: point.number })}</h3>
      <p className={css['clock']} role="timer">
        <b>{formatClock(pace.spent)}</b>{' '}
        {pace.planned !== null && t('outOf', { count: Math.round(pace.planned / 60) })}
      </p>
      {pace.planned !== null && (
        <div
          className={css['progress']}
          data-over={pace.spent > pace.planned || undefined}
          aria-hidden="true"
        >
          <span style={{ inlineSize: `${Math.round(part * 100)}%` }} />
        </div>
      )}
      <PaceSentence {...shown} />
      {editable && (
        <div className={css['buttons']}>
          <button type="button" disabled={!next} onClick={follow}>
            <IconPlayerTrackNext size={18} stroke={1.75} aria-hidden="true" /> {t('next')}
          </button>
          <button
            type="button"
            onClick={() => (paused ? resumeItem(onScreen.hold()) : pauseItem(onScreen.hold()))}
          >
            {paused ? (
              <IconPlayerPlay size={18} stroke={1.75} aria-hidden="true" />
            ) : (
              <IconPlayerPause size={18} stroke={1.75} aria-hidden="true" />
            )}{' '}
            {t(paused ? 'resume' : 'pause')}
          </button>
        </div>
      )}
    </section>
  )
}

import { isCallOpen, schedule, type AgendaPoint, type RecordRef } from '#domain'
import { IconCheck, IconPencil, IconPlayerPlay } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { goToItem } from '../call/callEdits.ts'
import { ItemTimer } from '../call/ItemTimer.tsx'
import { OpenActions } from '../carriedOver/OpenActions.tsx'
import { formatTime } from '../i18n/formatDate.ts'
import css from './agenda.module.css'
import { AgendaEditor } from './AgendaEditor.tsx'
import { useMeeting } from './MeetingContext.ts'
import { politeName } from './useSpeakers.ts'

interface Props {
  readonly target: RecordRef
  readonly points: readonly AgendaPoint[]
  readonly editable: boolean
  /** Shows a point in the text. */
  readonly onGo: (point: AgendaPoint) => void
}

/** The numbered points with their planned time; for who may write, the gesture that edits them. */
export function AgendaColumn({ target, points, editable, onGo }: Props): ReactElement {
  const { t, i18n } = useTranslation('meetings')
  const { facts, speakers, call: onScreen } = useMeeting()
  const [editing, setEditing] = useState(false)
  const { starts, planned, available } = schedule(points, facts.start, facts.end)
  const rapporteurs = new Map(speakers.map((speaker) => [speaker.person, politeName(speaker)]))
  const duration = (minutes: number): string =>
    minutes < 60
      ? t('agenda.minutes', { count: minutes })
      : t('agenda.hours', {
          hours: Math.floor(minutes / 60),
          minutes: String(minutes % 60).padStart(2, '0'),
        })
  const shown = editing && editable
  const { call, hold } = onScreen
  const onTable = isCallOpen(call) ? call.item : null
  return (
    <aside className={css['column']} aria-label={t('agenda.title')}>
      <header>
        <h2>{t('agenda.title')}</h2>
        {editable && (
          <button type="button" aria-pressed={shown} onClick={() => setEditing(!shown)}>
            {shown ? (
              <>
                <IconCheck size={18} stroke={1.75} aria-hidden="true" /> {t('agenda.done')}
              </>
            ) : (
              <IconPencil size={18} stroke={1.75} aria-label={t('agenda.edit')} />
            )}
          </button>
        )}
      </header>
      <div className={css['scroll']} tabIndex={0} role="region" aria-label={t('agenda.title')}>
        {points.length === 0 && !shown && (
          <p className={css['empty']}>
            {t('agenda.empty')}{' '}
            {editable && (
              <button type="button" onClick={() => setEditing(true)}>
                {t('agenda.write')}
              </button>
            )}
          </p>
        )}
        {shown ? (
          <AgendaEditor target={target} points={points} />
        ) : (
          <ol className={css['points']}>
            {points.map((point) => (
              <li
                key={point.id}
                data-level={point.level}
                aria-current={point.id === onTable ? 'step' : undefined}
              >
                <button type="button" onClick={() => onGo(point)}>
                  <span className={css['number']}>{point.number}</span>
                  <span className={css['title']}>
                    {point.title}
                    {(point.minutes !== null || point.rapporteur) && (
                      <small>
                        {[
                          starts.has(point.id) &&
                            point.minutes !== null &&
                            formatTime(starts.get(point.id) ?? '', i18n.language),
                          point.rapporteur && rapporteurs.get(point.rapporteur),
                        ]
                          .filter(Boolean)
                          .join(', ')}
                      </small>
                    )}
                  </span>
                  <PointTime point={point} />
                </button>
                {editable && onTable !== null && point.id !== onTable && (
                  <button
                    type="button"
                    className={css['take']}
                    aria-label={t('call:take', { number: point.number })}
                    title={t('call:take', { number: point.number })}
                    onClick={() => goToItem(hold(), point.id, false)}
                  >
                    <IconPlayerPlay size={16} stroke={1.75} aria-hidden="true" />
                  </button>
                )}
              </li>
            ))}
          </ol>
        )}
        {editable && <OpenActions />}
      </div>
      <ItemTimer />
      {planned > 0 && !onTable && (
        <footer>
          {t('agenda.total', { duration: duration(planned) })}
          {available !== null && planned > available && (
            <b className={css['over']}> {t('agenda.over', { duration: duration(planned - available) })}</b>
          )}
          {available !== null && planned < available && (
            <span> {t('agenda.left', { duration: duration(available - planned) })}</span>
          )}
        </footer>
      )}
    </aside>
  )
}

/** The time it was given; once it has been dealt with, the time that it took. */
function PointTime({
  point: { done, spent, minutes },
}: {
  readonly point: AgendaPoint
}): ReactElement | null {
  const { t } = useTranslation('meetings')
  if (done) {
    const took = Math.max(1, Math.round(spent / 60))
    return (
      <span className={css['minutes']}>
        <IconCheck size={15} stroke={2} aria-label={t('agenda.dealtWith')} />{' '}
        {spent > 0 && t('agenda.minutes', { count: took })}
      </span>
    )
  }
  return minutes === null ? null : (
    <span className={css['minutes']}>{t('agenda.minutes', { count: minutes })}</span>
  )
}

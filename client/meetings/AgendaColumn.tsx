import type { AgendaPoint, RecordRef } from '#domain'
import { IconCheck, IconPencil } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import css from './agenda.module.css'
import { AgendaEditor } from './AgendaEditor.tsx'

interface Props {
  readonly target: RecordRef
  readonly points: readonly AgendaPoint[]
  readonly editable: boolean
  /** Shows a point in the text. */
  readonly onGo: (point: AgendaPoint) => void
}

/** The numbered points with their planned time; for who may write, the gesture that edits them. */
export function AgendaColumn({ target, points, editable, onGo }: Props): ReactElement {
  const { t } = useTranslation('meetings')
  const [editing, setEditing] = useState(false)
  const total = points.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)
  const shown = editing && editable
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
              <li key={point.id} data-level={point.level}>
                <button type="button" onClick={() => onGo(point)}>
                  <span className={css['number']}>{point.number}</span>
                  <span className={css['title']}>{point.title}</span>
                  {point.minutes !== null && (
                    <span className={css['minutes']}>{t('agenda.minutes', { count: point.minutes })}</span>
                  )}
                </button>
              </li>
            ))}
          </ol>
        )}
      </div>
      {total > 0 && (
        <footer>
          {t('agenda.total', {
            duration:
              total < 60
                ? t('agenda.minutes', { count: total })
                : t('agenda.hours', {
                    hours: Math.floor(total / 60),
                    minutes: String(total % 60).padStart(2, '0'),
                  }),
          })}
        </footer>
      )}
    </aside>
  )
}

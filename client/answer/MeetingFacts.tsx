import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay, formatTime } from '../i18n/formatDate.ts'
import css from './answer.module.css'
import type { Invited } from './Invited.ts'

/** When, where, and what will be spoken of. */
export function MeetingFacts({ invited }: { readonly invited: Invited }): ReactElement {
  const { t, i18n } = useTranslation('answer')
  const { meeting, agenda } = invited
  const [start, end] = [meeting.start, meeting.end].map((time) => time && formatTime(time, i18n.language))
  const hours = start && (end ? t('from', { start, end }) : t('at', { start }))
  const place = meeting.place || meeting.host
  return (
    <>
      <dl className={css['facts']}>
        <dt className={css['when']}>{formatDay(meeting.date, i18n.language, true)}</dt>
        {hours && <dd>{hours}</dd>}
        {place && (
          <>
            <dt>{t('place')}</dt>
            <dd>{place}</dd>
          </>
        )}
        {meeting.videoLink && (
          <>
            <dt>{t('video')}</dt>
            <dd>
              <a href={meeting.videoLink} rel="noreferrer">
                {t('join')}
              </a>
            </dd>
          </>
        )}
      </dl>
      {agenda.length > 0 && (
        <details className={css['agenda']}>
          <summary>{t('agenda')}</summary>
          <ol>
            {agenda.map(({ number, title, level, minutes }, index) => (
              <li key={index} data-level={level}>
                <span>{number}</span> {title}
                {minutes !== null && <small> {t('minutes', { count: minutes })}</small>}
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  )
}

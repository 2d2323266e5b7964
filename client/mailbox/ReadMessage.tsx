import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../settings/useAnswer.ts'
import { LoadingShape } from '../ui/LoadingShape.tsx'
import css from './mailbox.module.css'

interface Message {
  readonly name: string
  readonly address: string
  readonly subject: string
  readonly text: string
  readonly calendar: string | null
}

const LINK = /(https?:\/\/\S+)/

/** One letter, as its reader sees it; its links can be followed. */
export function ReadMessage({ id }: { readonly id: number }): ReactElement {
  const { t } = useTranslation('mailbox')
  const { answer } = useAnswer<Message>(`/api/mail/${id}`)
  if (!answer) return <LoadingShape rows={6} />
  if (!answer.ok) return <p role="alert">{t([`refused.${answer.code}`, 'refused.failed'])}</p>
  const { name, address, subject, text, calendar } = answer.value
  return (
    <article className={css['message']} aria-label={t('read', { name })}>
      <h2>{subject}</h2>
      <p className={css['to']}>
        {t('to')} {name}, {address}
      </p>
      <div className={css['text']}>
        {text.split(LINK).map((part, index) =>
          LINK.test(part) ? (
            <a key={index} href={part}>
              {part}
            </a>
          ) : (
            part
          ),
        )}
      </div>
      {calendar && (
        <p>
          <a download="reunion.ics" href={`data:text/calendar;charset=utf-8,${encodeURIComponent(calendar)}`}>
            {t('calendar')}
          </a>
        </p>
      )}
    </article>
  )
}

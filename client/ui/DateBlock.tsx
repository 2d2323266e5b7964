import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay, parseDay } from '../i18n/formatDate.ts'
import styles from './DateBlock.module.css'

/** A day of a list: the number large, the month under it. @param day `YYYY-MM-DD` */
export function DateBlock({ day }: { readonly day: string }): ReactElement {
  const { i18n } = useTranslation()
  const date = parseDay(day)
  return (
    <time className={styles['date']} dateTime={day} aria-label={formatDay(day, i18n.language)}>
      <b>{date?.getUTCDate() ?? '?'}</b>
      <span>{date?.toLocaleDateString(i18n.language, { month: 'short', timeZone: 'UTC' }) ?? ''}</span>
    </time>
  )
}

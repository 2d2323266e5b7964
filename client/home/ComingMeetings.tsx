import { IconClock, IconMail } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay, formatTime, parseDay, today } from '../i18n/formatDate.ts'
import { meetingFacts, type MeetingFacts } from '../meetings/describeMeeting.ts'
import { useMeetings } from '../meetings/useMeetings.ts'
import { Card } from '../ui/Card.tsx'
import { DateBlock } from '../ui/DateBlock.tsx'
import { LoadingShape } from '../ui/LoadingShape.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useFirstSync } from './useFirstSync.ts'
import styles from './home.module.css'

const SHOWN = 6

interface Line extends MeetingFacts {
  readonly id: string
  readonly convened: boolean
}

/** The next meetings, each with what it lacks. */
export function ComingMeetings(): ReactElement {
  const { t, i18n } = useTranslation('home')
  const { meetings, status } = useMeetings()
  const firstSync = useFirstSync()
  const day = today()
  const lines = meetings
    .map(({ id, record, metadata }): Line => ({
      id,
      convened: metadata?.convened === true,
      ...meetingFacts(record),
    }))
    .sort((a, b) => (a.date + a.start < b.date + b.start ? -1 : 1))
  const coming = lines.filter(({ date }) => date >= day).slice(0, SHOWN)
  const last = lines.findLast(({ date }) => date < day)
  const waiting = lines.length === 0 && (firstSync || status === 'loading')
  return (
    <Card title={t('meetings.title')} aside={<Link to="/reunions">{t('meetings.all')}</Link>}>
      {waiting && <LoadingShape rows={3} />}
      {!waiting && coming.length === 0 && (
        <p className={styles['dim']}>
          {t('meetings.none')}{' '}
          {last && t('meetings.last', { day: formatDay(last.date, i18n.language), title: last.title })}
        </p>
      )}
      <ul className={styles['list']}>
        {coming.map((meeting) => (
          <Meeting key={meeting.id} meeting={meeting} isToday={meeting.date === day} />
        ))}
      </ul>
    </Card>
  )
}

interface Props {
  readonly meeting: Line
  readonly isToday: boolean
}

function Meeting({ meeting, isToday }: Props): ReactElement {
  const { t, i18n } = useTranslation('home')
  const { id, title, date, start, place, mode, convened } = meeting
  const weekday = parseDay(date)?.toLocaleDateString(i18n.language, { weekday: 'long', timeZone: 'UTC' })
  const when = [weekday, start && formatTime(start, i18n.language)].filter(Boolean).join(' ')
  const where = place || (mode === 'video' ? t('meetings.video') : '')
  return (
    <li>
      <DateBlock day={date} />
      <div className={styles['what']}>
        <Link to="/reunions/$id" params={{ id }} className={styles['title']}>
          {title}
        </Link>
        <p className={styles['dim']}>
          <span className={styles['when']}>{when}</span>
          {where && `, ${where}`}
        </p>
      </div>
      {isToday && (
        <Tag tone="bad" icon={<IconClock aria-hidden="true" />}>
          {t('meetings.today')}
        </Tag>
      )}
      {!convened && (
        <Tag tone="line" icon={<IconMail aria-hidden="true" />}>
          {t('meetings.notConvened')}
        </Tag>
      )}
    </li>
  )
}

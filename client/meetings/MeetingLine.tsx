import { communesRepresented, type Directory, type MeetingMetadata } from '#domain'
import { IconCheck, IconEye, IconMail, IconPencil, IconSend } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatTime, parseDay } from '../i18n/formatDate.ts'
import { DateBlock } from '../ui/DateBlock.tsx'
import { Tag, type Tone } from '../ui/Tag.tsx'
import { meetingFacts } from './describeMeeting.ts'
import type { MeetingSummary } from './MeetingStore.ts'
import styles from './list.module.css'

interface Props {
  readonly meeting: MeetingSummary
  readonly isPast: boolean
  readonly directory: Pick<Directory, 'byId'>
}

/** One meeting of the list: when, what, where, how many communes; the state of its minutes where there are any. */
export function MeetingLine({ meeting, isPast, directory }: Props): ReactElement {
  const { t, i18n } = useTranslation('meetings')
  const { id, metadata, minutes, record } = meeting
  const { title, date, start, end, place } = meetingFacts(record)
  const day = parseDay(date)
  const weekday = day?.toLocaleDateString(i18n.language, { weekday: 'long', timeZone: 'UTC' })
  const hours = [start, end].filter(Boolean).map((time) => formatTime(time, i18n.language))
  const facts = [[weekday, hours.join('\u00a0– ')].filter(Boolean).join(' '), place]
  const points = record.entries.get('agenda')?.length ?? 0
  const isCommune = (area: string): boolean => isCommuneOf(directory, area)
  const count = isPast ? communesRepresented(record, isCommune).length : 0
  const about = isPast
    ? count > 0 && t('represented', { count })
    : points > 0
      ? t('list.points', { count: points })
      : t('list.noPoints')
  return (
    <li className={styles['line']}>
      <div className={styles['when']}>
        <DateBlock day={date} />
        <span className={styles['year']}>{date.slice(0, 4)}</span>
      </div>
      <div className={styles['what']}>
        <Link to="/reunions/$id" params={{ id }} className={styles['title']}>
          {title}
        </Link>
        <p className={styles['facts']}>{facts.filter(Boolean).join(', ')}</p>
        {about && <p className={styles['dim']}>{about}</p>}
      </div>
      <div className={styles['tags']}>
        {metadata && <Tag tone="line">{t(`kind.${metadata.kind}`)}</Tag>}
        {metadata && !metadata.convened && (
          <Tag tone="warn" icon={<IconMail aria-hidden="true" />}>
            {t('notConvened')}
          </Tag>
        )}
        {metadata && minutes !== null && isPast && <MinutesTag state={metadata.minutes} />}
      </div>
    </li>
  )
}

const LOOKS = {
  draft: ['info', IconPencil],
  review: ['warn', IconEye],
  approved: ['ok', IconCheck],
  sent: ['ok', IconSend],
} as const satisfies Record<MeetingMetadata['minutes'], readonly [Tone, typeof IconPencil]>

function MinutesTag({ state }: { readonly state: MeetingMetadata['minutes'] }): ReactElement {
  const { t } = useTranslation('meetings')
  const [tone, Icon] = LOOKS[state]
  return (
    <Tag tone={tone} icon={<Icon aria-hidden="true" />}>
      {t('stateOf', { state: t(`state.${state}`) })}
    </Tag>
  )
}

function isCommuneOf({ byId }: Pick<Directory, 'byId'>, area: string): boolean {
  const row = byId.get(area)
  return row?.kind === 'area' && row.classification === 'commune'
}

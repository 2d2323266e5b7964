import { isCallOpen } from '#domain'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { readNow } from '../call/useNow.ts'
import { formatTime } from '../i18n/formatDate.ts'
import css from './attendance.module.css'
import { clockTime, setPresenceTime } from './attendanceEdits.ts'
import type { AttendanceRow } from './attendanceRows.ts'
import { useMeeting } from './MeetingContext.ts'
import { politeName } from './useSpeakers.ts'

interface Props {
  readonly row: AttendanceRow
  readonly editable: boolean
}

/** When someone came late or left early; while the meeting is held, one click says that they leave. */
export function PresenceTimes({ row, editable }: Props): ReactElement | null {
  const { t, i18n } = useTranslation('meetings')
  const { target, record, call } = useMeeting()
  const [editing, setEditing] = useState<'arrivedAt' | 'leftAt' | null>(null)
  const name = politeName(row)
  const store = (field: 'arrivedAt' | 'leftAt', time: string): void =>
    setPresenceTime(target, record, row.person, field, time)
  const shown = (['arrivedAt', 'leftAt'] as const).flatMap((field) => {
    const time = row[field]
    return time === null ? [] : [{ field, time }]
  })
  const canLeave = editable && row.leftAt === null && isCallOpen(call.call)
  if (shown.length === 0 && !canLeave) return null
  return (
    <p className={css['by']}>
      {shown.map(({ field, time }) => {
        const key = field === 'arrivedAt' ? 'arrived' : 'left'
        const said = t(`attendance.${key}`, { time: formatTime(time, i18n.language) })
        if (!editable) return <span key={field}>{said} </span>
        return editing === field ? (
          <input
            key={field}
            type="time"
            aria-label={t(`attendance.${key}Who`, { name })}
            defaultValue={time}
            // Asked for by the gesture that shows the field.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            onBlur={({ target: input }) => {
              if (input.value !== time) store(field, input.value)
              setEditing(null)
            }}
            onKeyDown={({ key: pressed, currentTarget }) => {
              if (pressed === 'Enter') currentTarget.blur()
              if (pressed !== 'Escape') return
              currentTarget.value = time
              currentTarget.blur()
            }}
          />
        ) : (
          <button key={field} type="button" onClick={() => setEditing(field)}>
            {said}
          </button>
        )
      })}
      {canLeave && (
        <button
          type="button"
          aria-label={t('attendance.leavesWho', { name })}
          onClick={() => store('leftAt', clockTime(readNow()))}
        >
          {t('attendance.leaves')}
        </button>
      )}
    </p>
  )
}

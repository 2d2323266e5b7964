import { isCallOpen, isThere, type Speaker } from '#domain'
import { useMemo, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useDirectory } from '../directory/useDirectory.ts'
import { readNow } from '../call/useNow.ts'
import type { TileMark } from '../ui/HexagonMap.tsx'
import css from './attendance.module.css'
import { AttendanceLine } from './AttendanceLine.tsx'
import { attendanceRows } from './attendanceRows.ts'
import { AttendanceSummary } from './AttendanceSummary.tsx'
import { lateArrival, setPresence, usualPresence, type NewPresence } from './attendanceEdits.ts'
import { useMeeting } from './MeetingContext.ts'
import { PersonPicker } from './PersonPicker.tsx'
import { politeName } from './useSpeakers.ts'

/** Who is there: the table, the figures, the list, and the field that adds to it. */
export function AttendancePanel(): ReactElement {
  const {
    target,
    record,
    metadata,
    facts,
    editable,
    speakers,
    communes,
    attendanceInput,
    call: onScreen,
  } = useMeeting()
  const { call, heard } = onScreen
  const { t } = useTranslation('meetings')
  const { byId } = useDirectory()
  const rows = useMemo(() => attendanceRows(record, metadata, { byId }), [record, metadata, byId])
  const convened = useMemo(() => new Set(metadata?.people), [metadata])
  const [said, setSaid] = useState('')
  const marks = useMemo(() => {
    const found = new Map<string, TileMark>()
    for (const { area } of heard) if (area !== null) found.set(area, 'heard')
    if (onScreen.speaking) found.set(onScreen.speaking.area, 'speaking')
    return found
  }, [heard, onScreen.speaking])
  const usual = usualPresence(facts.mode)
  const note = (person: string, presence: NewPresence): void => {
    const late =
      isThere(presence.status) && isCallOpen(call) ? lateArrival(call.openedAt, readNow()) : undefined
    const known = rows.find((row) => row.person === person)
    const arrives = late !== undefined && !(known && isThere(known.status))
    setPresence(target, record, person, { ...presence, ...(arrives && { arrivedAt: late }) })
  }
  const point = (speaker: Speaker): void => {
    note(speaker.person, { status: usual, area: speaker.area })
    const status = t(`attendance.personStatus.${usual}`)
    setSaid(t('attendance.pointed', { name: politeName(speaker), status }))
  }
  return (
    <div className={css['scroll']} tabIndex={0} role="region" aria-label={t('attendance.list')}>
      <AttendanceSummary record={record} rows={rows} communes={communes} marks={marks} />
      {editable && (
        <PersonPicker
          label={t('attendance.addLabel')}
          placeholder={t('attendance.add')}
          speakers={speakers}
          likely={convened}
          onPick={point}
          shortcut="Alt P"
          input={attendanceInput}
        />
      )}
      <p className={css['said']} role="status">
        {said}
      </p>
      {rows.length === 0 && (
        <p className={css['empty']}>
          {editable ? (
            <>
              <b>{t('attendance.empty')}</b> {t('attendance.emptyText')}
            </>
          ) : (
            t('attendance.emptyReader')
          )}
        </p>
      )}
      <ul className={css['list']}>
        {rows.map((row) => (
          <AttendanceLine
            key={row.person}
            row={row}
            editable={editable}
            usual={usual}
            speakers={speakers}
            onChange={(status, representedBy) =>
              note(row.person, { status, area: row.area, ...(representedBy && { representedBy }) })
            }
          />
        ))}
      </ul>
    </div>
  )
}

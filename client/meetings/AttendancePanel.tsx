import type { Speaker } from '#domain'
import { useMemo, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useDirectory } from '../directory/useDirectory.ts'
import css from './attendance.module.css'
import { AttendanceLine } from './AttendanceLine.tsx'
import { attendanceRows } from './attendanceRows.ts'
import { AttendanceSummary } from './AttendanceSummary.tsx'
import { setPresence, usualPresence } from './attendanceEdits.ts'
import { useMeeting } from './MeetingContext.ts'
import { PersonPicker } from './PersonPicker.tsx'
import { politeName } from './useSpeakers.ts'

/** Who is there: the table, the figures, the list, and the field that adds to it. */
export function AttendancePanel(): ReactElement {
  const { target, record, metadata, facts, editable, speakers, communes, attendanceInput } = useMeeting()
  const { t } = useTranslation('meetings')
  const { byId } = useDirectory()
  const rows = useMemo(() => attendanceRows(record, metadata, { byId }), [record, metadata, byId])
  const convened = useMemo(() => new Set(metadata?.people), [metadata])
  const [said, setSaid] = useState('')
  const usual = usualPresence(facts.mode)
  const point = (speaker: Speaker): void => {
    setPresence(target, record, speaker.person, { status: usual, area: speaker.area })
    const status = t(`attendance.personStatus.${usual}`)
    setSaid(t('attendance.pointed', { name: politeName(speaker), status }))
  }
  return (
    <div className={css['scroll']} tabIndex={0} role="region" aria-label={t('attendance.list')}>
      <AttendanceSummary record={record} rows={rows} communes={communes} />
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
              setPresence(target, record, row.person, {
                status,
                area: row.area,
                ...(representedBy && { representedBy: representedBy.person }),
              })
            }
          />
        ))}
      </ul>
    </div>
  )
}

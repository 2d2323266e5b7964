import type { MeetingMetadata, ReadRecord, RecordRef, Speaker } from '#domain'
import { IconUsers } from '@tabler/icons-react'
import { useMemo, useState, type ReactElement, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { useDirectory } from '../directory/useDirectory.ts'
import css from './attendance.module.css'
import { AttendanceLine } from './AttendanceLine.tsx'
import { attendanceRows } from './attendanceRows.ts'
import { AttendanceSummary } from './AttendanceSummary.tsx'
import { setPresence, usualPresence } from './attendanceEdits.ts'
import { PersonPicker } from './PersonPicker.tsx'
import type { Communes } from './useCommunes.ts'
import { politeName } from './useSpeakers.ts'

interface Props {
  readonly target: RecordRef
  readonly record: ReadRecord
  readonly metadata: MeetingMetadata | null
  readonly editable: boolean
  readonly mode: string
  readonly speakers: readonly Speaker[]
  readonly communes: Communes
  /** The field in which people are pointed. */
  readonly input: Ref<HTMLInputElement>
}

/** Who is there: the table, the figures, the list, and the field that adds to it. */
export function AttendancePanel(props: Props): ReactElement {
  const { target, record, metadata, editable, mode, speakers, communes, input } = props
  const { t } = useTranslation('meetings')
  const { byId } = useDirectory()
  const rows = useMemo(() => attendanceRows(record, metadata, { byId }), [record, metadata, byId])
  const convened = useMemo(() => new Set(metadata?.people), [metadata])
  const [said, setSaid] = useState('')
  const usual = usualPresence(mode)
  const point = (speaker: Speaker): void => {
    setPresence(target, record, speaker.person, { status: usual, area: speaker.area })
    const status = t(`attendance.personStatus.${usual}`)
    setSaid(t('attendance.pointed', { name: politeName(speaker), status }))
  }
  return (
    <aside className={css['panel']} aria-label={t('attendance.title')}>
      <header>
        <IconUsers size={20} stroke={1.75} aria-hidden="true" />
        <h2>{t('attendance.title')}</h2>
        {rows.length > 0 && <span>{t('attendance.people', { count: rows.length })}</span>}
      </header>
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
            input={input}
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
    </aside>
  )
}

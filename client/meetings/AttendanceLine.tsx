import { ATTENDANCE_STATUSES, isThere, type AttendanceStatus, type Speaker } from '#domain'
import { IconCheck } from '@tabler/icons-react'
import { useMemo, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { AttendanceHexagon } from './AttendanceHexagon.tsx'
import css from './attendance.module.css'
import type { NewPresence } from './attendanceEdits.ts'
import type { AttendanceRow } from './attendanceRows.ts'
import { PersonPicker } from './PersonPicker.tsx'
import { PresenceTimes } from './PresenceTimes.tsx'
import { politeName } from './useSpeakers.ts'

interface Props {
  readonly row: AttendanceRow
  readonly editable: boolean
  /** The presence that one click gives. */
  readonly usual: AttendanceStatus
  readonly speakers: readonly Speaker[]
  readonly onChange: (status: AttendanceStatus, representedBy?: NewPresence['representedBy']) => void
}

/** One person of the sheet: one click points them, another says how they attend. */
export function AttendanceLine({ row, editable, usual, speakers, onChange }: Props): ReactElement {
  const { t } = useTranslation('meetings')
  const [asking, setAsking] = useState(false)
  const { status, areaName, representedBy, announced } = row
  const name = politeName(row) || t('attendance.unknown')
  const others = useMemo(
    () => (asking ? speakers.filter(({ person }) => person !== row.person) : []),
    [asking, speakers, row.person],
  )
  const colleagues = useMemo(
    () => new Set(others.filter(({ area }) => area === row.area).map(({ person }) => person)),
    [others, row.area],
  )
  return (
    <li className={css['line']}>
      <span className={css['shape']}>
        <AttendanceHexagon status={status} code={row.area} />
        {editable && !isThere(status) && (
          <button
            type="button"
            aria-label={t('attendance.point', { name, status: t(`attendance.personStatus.${usual}`) })}
            onClick={() => onChange(usual)}
          >
            <IconCheck size={18} stroke={2.5} aria-hidden="true" />
          </button>
        )}
      </span>
      <div className={css['who']}>
        <b>{areaName || name}</b>
        <span>
          {areaName && name}
          {row.function && `, ${row.function.charAt(0).toLocaleLowerCase('fr')}${row.function.slice(1)}`}
        </span>
        {announced && status === 'noAnswer' && (
          <span>{t(`attendance.announced.${announced.status}`, { name: announced.representedBy })}</span>
        )}
      </div>
      {editable ? (
        <select
          className={css['status']}
          aria-label={t('attendance.change', { name })}
          value={status}
          onChange={({ target }) => {
            const next = ATTENDANCE_STATUSES.find((each) => each === target.value)
            if (!next) return
            onChange(next)
            setAsking(next === 'represented')
          }}
        >
          {ATTENDANCE_STATUSES.map((each) => (
            <option key={each} value={each}>
              {t(`attendance.personStatus.${each}`)}
            </option>
          ))}
        </select>
      ) : (
        <span className={css['status']}>{t(`attendance.personStatus.${status}`)}</span>
      )}
      {isThere(status) && <PresenceTimes row={row} editable={editable} />}
      {status === 'represented' && (
        <div className={css['by']}>
          {editable && asking ? (
            <PersonPicker
              label={t('attendance.byWhom')}
              placeholder={t('attendance.byWhom')}
              speakers={others}
              likely={colleagues}
              autoFocus
              onPick={({ person }) => {
                onChange('represented', { person })
                setAsking(false)
              }}
              onName={(typed) => {
                onChange('represented', { name: typed })
                setAsking(false)
              }}
              onLeave={() => setAsking(false)}
            />
          ) : (
            <>
              {representedBy && t('attendance.by', { name: politeName(representedBy) })}{' '}
              {editable && (
                <button type="button" onClick={() => setAsking(true)}>
                  {representedBy ? t('attendance.changeBy') : t('attendance.byWhom')}
                </button>
              )}
            </>
          )}
        </div>
      )}
    </li>
  )
}

import { ATTENDANCE_STATUSES, isThere, type AttendanceStatus, type Speaker } from '#domain'
import { Menu } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useMemo, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { AttendanceHexagon } from './AttendanceHexagon.tsx'
import css from './attendance.module.css'
import type { AttendanceRow } from './attendanceRows.ts'
import { PersonPicker } from './PersonPicker.tsx'
import { politeName } from './useSpeakers.ts'

interface Props {
  readonly row: AttendanceRow
  readonly editable: boolean
  /** The presence that one click gives. */
  readonly usual: AttendanceStatus
  readonly speakers: readonly Speaker[]
  readonly onChange: (status: AttendanceStatus, representedBy?: Speaker) => void
}

/** One person of the sheet: one click points them, another says how they attend. */
export function AttendanceLine({ row, editable, usual, speakers, onChange }: Props): ReactElement {
  const { t } = useTranslation('meetings')
  const [asking, setAsking] = useState(false)
  const { status, areaName, representedBy } = row
  const name = politeName(row) || t('attendance.unknown')
  const colleagues = useMemo(
    () => new Set(asking ? speakers.filter(({ area }) => area === row.area).map(({ person }) => person) : []),
    [asking, speakers, row.area],
  )
  const label = t(`attendance.personStatus.${status}`)
  return (
    <li className={css['line']}>
      {editable && !isThere(status) ? (
        <button
          type="button"
          className={css['point']}
          aria-label={t('attendance.point', { name, status: t(`attendance.personStatus.${usual}`) })}
          onClick={() => onChange(usual)}
        >
          <AttendanceHexagon status={status} code={row.area} />
          <IconCheck size={16} stroke={2.5} aria-hidden="true" />
        </button>
      ) : (
        <AttendanceHexagon status={status} code={row.area} />
      )}
      <div className={css['who']}>
        <b>{areaName || name}</b>
        <span>
          {areaName && name}
          {row.function && `, ${row.function.charAt(0).toLocaleLowerCase('fr')}${row.function.slice(1)}`}
        </span>
        {status === 'represented' && representedBy && (
          <span>{t('attendance.by', { name: politeName(representedBy) })}</span>
        )}
      </div>
      {editable ? (
        <Menu position="bottom-end" shadow="md" width={220}>
          <Menu.Target>
            <button
              type="button"
              className={css['status']}
              aria-label={t('attendance.change', { name, status: label })}
            >
              {label}
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {ATTENDANCE_STATUSES.map((each) => (
              <Menu.Item
                key={each}
                leftSection={<AttendanceHexagon status={each} size={22} />}
                rightSection={each === status && <IconCheck size={16} aria-hidden="true" />}
                onClick={() => {
                  onChange(each)
                  setAsking(each === 'represented')
                }}
              >
                {t(`attendance.personStatus.${each}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : (
        <span className={css['status']}>{label}</span>
      )}
      {editable && status === 'represented' && (
        <div className={css['by']}>
          {asking ? (
            <PersonPicker
              label={t('attendance.byWhom')}
              placeholder={t('attendance.byWhom')}
              speakers={speakers}
              likely={colleagues}
              autoFocus
              onPick={(speaker) => {
                onChange('represented', speaker)
                setAsking(false)
              }}
              onLeave={() => setAsking(false)}
            />
          ) : (
            <button type="button" onClick={() => setAsking(true)}>
              {representedBy ? t('attendance.changeBy') : t('attendance.byWhom')}
            </button>
          )}
        </div>
      )}
    </li>
  )
}

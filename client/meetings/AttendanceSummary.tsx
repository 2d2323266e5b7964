import { ATTENDANCE_STATUSES, attendanceCounts, communeAnswers, type ReadRecord } from '#domain'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { HexagonMap, type TileMark } from '../ui/HexagonMap.tsx'
import { TILES_92 } from '../ui/tiles92.ts'
import { AttendanceHexagon, LOOKS } from './AttendanceHexagon.tsx'
import css from './attendance.module.css'
import type { AttendanceRow } from './attendanceRows.ts'
import type { Communes } from './useCommunes.ts'

interface Props {
  readonly record: ReadRecord
  /** The sheet: a commune convened of which nothing is noted has not answered. */
  readonly rows: readonly AttendanceRow[]
  readonly communes: Communes
  /** Who has spoken, and who speaks. */
  readonly marks: ReadonlyMap<string, TileMark>
}

/** La table of this meeting, and the same in figures: how each commune answers. */
export function AttendanceSummary({ record, rows, communes, marks }: Props): ReactElement {
  const { t } = useTranslation('meetings')
  const answered = communeAnswers(record, communes.is)
  const silent = rows.flatMap(({ area }) =>
    communes.is(area) && !answered.has(area) ? [[area, 'noAnswer'] as const] : [],
  )
  const answers = new Map([...answered, ...silent])
  const counts = attendanceCounts(answers.values())
  const represented = counts.inRoom + counts.remote + counts.represented
  const total = communes.names.size
  const names = [...answers]
    .filter(([, status]) => status !== 'excused' && status !== 'noAnswer')
    .map(([code]) => communes.names.get(code) ?? code)
    .toSorted((a, b) => a.localeCompare(b, 'fr'))
  const label =
    represented === 0
      ? t('attendance.mapNone')
      : t('attendance.map', { count: represented, total, names: names.join(', ') })
  const drawn = [...communes.names.keys()].some((code) => TILES_92.has(code))
  return (
    <div className={css['summary']}>
      {drawn && (
        <HexagonMap
          label={label}
          lookOf={(code) => LOOKS[answers.get(code) ?? 'noAnswer']}
          markOf={(code) => marks.get(code)}
          width={150}
        />
      )}
      <div>
        <p className={css['figure']}>
          <b>{represented}</b> {total > 0 && t('attendance.outOf', { total })}
          <span>{t('attendance.represented', { count: represented })}</span>
        </p>
        <ul className={css['key']}>
          {ATTENDANCE_STATUSES.map((status) => (
            <li key={status}>
              <AttendanceHexagon status={status} size={20} />
              <b>{counts[status]}</b> {t(`attendance.counts.${status}`)}
            </li>
          ))}
          {marks.size > 0 && (
            <li>
              <svg width={20} height={20} viewBox="0 0 20 20" aria-hidden="true">
                <circle cx="10" cy="10" r="4" fill="currentColor" />
              </svg>
              <b>{[...marks.keys()].filter((code) => communes.is(code)).length}</b> {t('attendance.heard')}
            </li>
          )}
        </ul>
      </div>
    </div>
  )
}

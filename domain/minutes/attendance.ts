import type { ValueOf } from '../schema/field.ts'
import type { Attendance } from '../records/Meeting.ts'
import type { ReadRecord } from '../records/read.ts'

export type AttendanceStatus = ValueOf<(typeof Attendance)['fields']['status']>

/** From the one that says most about a commune to the one that says least. */
export const ATTENDANCE_STATUSES: readonly AttendanceStatus[] = [
  'inRoom',
  'remote',
  'represented',
  'excused',
  'noAnswer',
]

/** One person's presence; the id is the person's. */
export interface Presence {
  readonly person: string
  readonly status: AttendanceStatus
  readonly area: string | null
  readonly representedBy: string | null
  /** Who came in their place, where the directory does not hold them. */
  readonly representedByName: string | null
  /** `HH:MM`, where it was not for the whole meeting. */
  readonly arrivedAt: string | null
  readonly leftAt: string | null
}

export function readAttendance(meeting: ReadRecord): Presence[] {
  return (meeting.entries.get('attendance') ?? []).flatMap(({ id, value }) => {
    const { status, area, representedBy, representedByName, arrivedAt, leftAt } = value
    if (!isStatus(status)) return []
    return {
      person: id,
      status,
      area: textOf(area),
      representedBy: textOf(representedBy),
      representedByName: textOf(representedByName),
      arrivedAt: textOf(arrivedAt),
      leftAt: textOf(leftAt),
    }
  })
}

/** Whether someone speaks for the commune: in the room, by video or through somebody else. */
export const isThere = (status: AttendanceStatus): boolean =>
  status === 'inRoom' || status === 'remote' || status === 'represented'

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

function isStatus(value: unknown): value is AttendanceStatus {
  return ATTENDANCE_STATUSES.some((status) => status === value)
}

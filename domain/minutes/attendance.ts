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
}

export function readAttendance(meeting: ReadRecord): Presence[] {
  return (meeting.entries.get('attendance') ?? []).flatMap(({ id, value }) => {
    const { status, area, representedBy } = value
    if (!isStatus(status)) return []
    return {
      person: id,
      status,
      area: typeof area === 'string' ? area : null,
      representedBy: typeof representedBy === 'string' ? representedBy : null,
    }
  })
}

/** Whether someone speaks for the commune: in the room, by video or through somebody else. */
export const isThere = (status: AttendanceStatus): boolean =>
  status === 'inRoom' || status === 'remote' || status === 'represented'

function isStatus(value: unknown): value is AttendanceStatus {
  return ATTENDANCE_STATUSES.some((status) => status === value)
}

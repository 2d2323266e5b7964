import { ATTENDANCE_STATUSES, type AttendanceStatus } from '../minutes/attendance.ts'

/** How many of each status, none left out. Of people or of communes, as given. */
export function attendanceCounts(
  statuses: Iterable<AttendanceStatus>,
): Readonly<Record<AttendanceStatus, number>> {
  const counts = { inRoom: 0, remote: 0, represented: 0, excused: 0, noAnswer: 0 } satisfies Record<
    (typeof ATTENDANCE_STATUSES)[number],
    number
  >
  for (const status of statuses) counts[status] += 1
  return counts
}

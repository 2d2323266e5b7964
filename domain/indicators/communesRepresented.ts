import { ATTENDANCE_STATUSES, isThere, readAttendance, type AttendanceStatus } from '../minutes/attendance.ts'
import type { ReadRecord } from '../records/read.ts'

/**
 * The answer of each commune to a meeting: where several of its people were convened, the one that says most.
 * @param isCommune tells a commune from the other territories that a person may come for
 */
export function communeAnswers(
  meeting: ReadRecord,
  isCommune: (area: string) => boolean,
): ReadonlyMap<string, AttendanceStatus> {
  const answers = new Map<string, AttendanceStatus>()
  for (const { area, status } of readAttendance(meeting)) {
    if (area === null || !isCommune(area)) continue
    const known = answers.get(area)
    if (!known || ATTENDANCE_STATUSES.indexOf(status) < ATTENDANCE_STATUSES.indexOf(known)) {
      answers.set(area, status)
    }
  }
  return answers
}

/** The codes of the communes for which somebody was there. Their number heads the minutes. */
export function communesRepresented(meeting: ReadRecord, isCommune: (area: string) => boolean): string[] {
  return [...communeAnswers(meeting, isCommune)].filter(([, status]) => isThere(status)).map(([area]) => area)
}

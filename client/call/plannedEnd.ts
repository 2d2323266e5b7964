import type { MeetingFacts } from '../meetings/describeMeeting.ts'

/** When the meeting is to end, in seconds since 1970 by this device's clock, or null. */
export function plannedEnd({ date, end }: MeetingFacts): number | null {
  const at = date && end ? new Date(`${date}T${end}:00`).getTime() : NaN
  return Number.isNaN(at) ? null : at / 1000
}

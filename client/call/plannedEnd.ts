import type { MeetingFacts } from '../meetings/describeMeeting.ts'

const HALF_A_DAY = 12 * 3600

/**
 * When the meeting is to end, in seconds since 1970 by this device's clock; null where nobody said so, and for one
 * that is held on another day than was planned.
 */
export function plannedEnd({ date, end }: Pick<MeetingFacts, 'date' | 'end'>, now: number): number | null {
  const at = date && end ? new Date(`${date}T${end}:00`).getTime() / 1000 : NaN
  return Math.abs(at - now) < HALF_A_DAY ? at : null
}

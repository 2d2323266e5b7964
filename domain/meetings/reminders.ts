import { shiftDay } from '../schema/shiftDay.ts'

/** How many days before the meeting those who have not answered are reminded, unless said otherwise. */
export const REMINDER_DAYS: readonly number[] = [7, 2]

/**
 * Which reminder is to be sent today, as its number of days before the meeting, or null. One that was due
 * before the convocation, or while a later one is due, is left out: nobody gets two at once.
 * All days are `YYYY-MM-DD`.
 */
export function dueReminder(
  days: readonly number[],
  {
    meeting,
    convened,
    today,
  }: { readonly meeting: string; readonly convened: string; readonly today: string },
): number | null {
  if (today >= meeting) return null
  const due = days.filter((count) => {
    const day = shiftDay(meeting, -count)
    return count > 0 && convened < day && day <= today
  })
  return due.length > 0 ? Math.min(...due) : null
}

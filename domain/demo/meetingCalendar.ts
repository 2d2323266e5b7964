import type { MeetingKind } from '../documents/metadata.ts'
import type { Random } from './createRandom.ts'
import { shiftDay, weekday } from '../schema/shiftDay.ts'

export interface Slot {
  readonly kind: MeetingKind
  readonly date: string
}

/** How many meetings of each kind in the past eleven months, and how many to come. */
const YEAR: Readonly<Record<MeetingKind, readonly [number, number]>> = {
  network: [18, 6],
  bureau: [5, 1],
  assembly: [1, 1],
  commission: [3, 1],
  workingGroup: [1, 1],
  event: [1, 1],
}

const isKind = (name: string): name is MeetingKind => Object.hasOwn(YEAR, name)

/** A year of meetings around `today`, the oldest first, none on a weekend or a Monday. */
export function meetingCalendar(random: Random, today: string): Slot[] {
  const slots = Object.entries(YEAR).flatMap(([kind, [past, coming]]) => {
    if (!isKind(kind)) return []
    return [
      ...evenly(past, 330).map((days) => ({
        kind,
        date: workday(shiftDay(today, -8 - days + random.below(6)), -35),
      })),
      ...evenly(coming, 70).map((days) => ({
        kind,
        date: workday(shiftDay(today, 8 + days + random.below(6)), 35),
      })),
    ]
  })
  return slots.sort((a, b) => (a.date === b.date ? a.kind.localeCompare(b.kind) : a.date < b.date ? -1 : 1))
}

function evenly(count: number, span: number): number[] {
  return Array.from({ length: count }, (_, index) => Math.round(((index + 0.5) * span) / count))
}

/** The same day or the next that is neither Saturday, Sunday nor Monday; `away` days from holidays. */
function workday(day: string, away: number): string {
  const open = /-08-\d\d$|-12-(2[3-9]|3\d)$/.test(day) ? shiftDay(day, away) : day
  return shiftDay(open, [2, 1, 0, 0, 0, 0, 3][weekday(open)] ?? 0)
}

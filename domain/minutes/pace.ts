import type { AgendaPoint } from './agenda.ts'
import type { Call } from './call.ts'

/** How far the communes present have been heard on the point on the table. */
export interface Heard {
  readonly heard: number
  readonly present: number
}

export interface Pace {
  /** Seconds that the point on the table has had. */
  readonly spent: number
  /** Seconds that it was given, or null. */
  readonly planned: number | null
  /** When it ends at this pace, in seconds since 1970; null where nothing tells. */
  readonly itemEnd: number | null
  /** When the meeting ends if the points to come keep to their time; null where one of them has none. */
  readonly end: number | null
  /** Seconds after the planned end; negative before it. Null where either is unknown. */
  readonly late: number | null
}

/** Fewer voices say nothing of the pace of a tour de table. */
const ENOUGH_HEARD = 3

/** Seconds a point has had, the present stretch included. @param now seconds since 1970 */
export function spentOn(point: AgendaPoint, call: Call, now: number): number {
  const running = point.id === call.item && call.itemSince !== null ? Math.max(0, now - call.itemSince) : 0
  return point.spent + running
}

/**
 * What the pace so far implies. A point in which communes speak in turn goes on as it began; any other ends
 * when its time is over, or at once where it is over already.
 * @param plannedEnd of the meeting, seconds since 1970
 */
export function readPace(
  points: readonly AgendaPoint[],
  call: Call,
  now: number,
  { plannedEnd = null, voices }: { readonly plannedEnd?: number | null; readonly voices?: Heard } = {},
): Pace | null {
  const at = points.findIndex(({ id }) => id === call.item)
  const point = points[at]
  if (!point) return null
  const spent = spentOn(point, call, now)
  const planned = point.minutes === null ? null : point.minutes * 60
  const left = remaining(spent, planned, voices)
  const itemEnd = left === null ? null : now + left
  const coming = points.slice(at + 1).filter(({ done }) => !done)
  const known = itemEnd !== null && coming.every(({ minutes, level }) => minutes !== null || level > 1)
  const end = known ? coming.reduce((sum, next) => sum + Math.max(0, time(next) - next.spent), itemEnd) : null
  return { spent, planned, itemEnd, end, late: end === null || plannedEnd === null ? null : end - plannedEnd }
}

const time = ({ minutes }: AgendaPoint): number => (minutes ?? 0) * 60

function remaining(spent: number, planned: number | null, voices: Heard | undefined): number | null {
  if (voices && voices.heard >= ENOUGH_HEARD && voices.heard <= voices.present) {
    return Math.round((spent / voices.heard) * (voices.present - voices.heard))
  }
  return planned === null ? null : Math.max(0, planned - spent)
}

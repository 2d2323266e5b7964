import type { AgendaPoint } from '../minutes/agenda.ts'

/** How the planned durations fill a meeting. */
export interface Schedule {
  /** When each point begins, `HH:MM` by its id; empty where the start is not known. */
  readonly starts: ReadonlyMap<string, string>
  /** Sum of the planned durations, in minutes. */
  readonly planned: number
  /** Minutes between start and end of the meeting, or null. */
  readonly available: number | null
}

/** Points follow each other; one without a duration takes no time. Times past midnight go on from 00:00. */
export function schedule(points: readonly AgendaPoint[], start: string, end: string): Schedule {
  const [from, until] = [minutesOf(start), minutesOf(end)]
  const starts = new Map<string, string>()
  let planned = 0
  for (const { id, minutes } of points) {
    if (from !== null) starts.set(id, timeOf(from + planned))
    planned += minutes ?? 0
  }
  return { starts, planned, available: from !== null && until !== null && until > from ? until - from : null }
}

function minutesOf(time: string): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? []
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes)
}

const two = (value: number): string => String(value).padStart(2, '0')

function timeOf(minutes: number): string {
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`
}

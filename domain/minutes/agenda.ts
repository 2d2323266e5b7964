import type { ReadRecord } from '../records/read.ts'
import { numberItems } from './numbering.ts'
import { bySpot } from './position.ts'

/** One point of a meeting's agenda, in its place. */
export interface AgendaPoint {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly position: string
  readonly level: number
  /** Planned duration in minutes, or null. */
  readonly minutes: number | null
  readonly rapporteur: string | null
  /** Seconds that it was on the table, the present stretch not counted. */
  readonly spent: number
  readonly done: boolean
}

/** The points in order. Two at the same position, put there at the same time, follow their ids. */
export function readAgenda(meeting: ReadRecord): AgendaPoint[] {
  const points = (meeting.entries.get('agenda') ?? [])
    .map(({ id, value }) => ({
      id,
      title: text(value['title']),
      position: text(value['position']),
      level: typeof value['level'] === 'number' ? value['level'] : 1,
      minutes: typeof value['minutes'] === 'number' ? value['minutes'] : null,
      rapporteur: typeof value['rapporteur'] === 'string' ? value['rapporteur'] : null,
      spent: typeof value['spent'] === 'number' ? value['spent'] : 0,
      done: value['done'] === true,
    }))
    .toSorted(bySpot)
  const numbers = numberItems(points.map(({ level }) => level))
  return points.map((point, index) => ({ ...point, number: numbers[index] ?? '' }))
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

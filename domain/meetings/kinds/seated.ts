import { holdsOn } from '../../schema/date.ts'
import type { MeetingBody } from './kind.ts'

/** Those who hold a seat of the body on that day, each once. */
export function seatedOn(body: MeetingBody | null, day: string): string[] {
  const seats = body?.seats.filter(({ start, end }) => holdsOn(day, start, end)) ?? []
  return [...new Set(seats.map(({ person }) => person))]
}

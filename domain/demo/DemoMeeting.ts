import type { MeetingKind, MeetingMetadata } from '../documents/metadata.ts'
import type { DemoPerson } from './DemoPerson.ts'

export type MeetingMode = 'inPerson' | 'video' | 'hybrid'

export interface AgendaPoint {
  /** Id of the entry, named by the heading of the minutes. */
  readonly id: string
  readonly title: string
  readonly minutes: number
}

export interface DemoMeeting {
  readonly id: string
  readonly kind: MeetingKind
  readonly network: string | null
  readonly title: string
  readonly date: string
  readonly start: string
  readonly end: string
  readonly mode: MeetingMode
  readonly host: DemoPerson | null
  readonly convened: boolean
  readonly people: readonly DemoPerson[]
  readonly agenda: readonly AgendaPoint[]
  readonly presences: readonly Presence[]
  /** Null while nothing is written. */
  readonly minutes: MeetingMetadata['minutes'] | null
}

export interface Presence {
  readonly person: DemoPerson
  readonly status: 'inRoom' | 'remote' | 'represented' | 'excused' | 'noAnswer'
  readonly representedBy: DemoPerson | null
}

/** Who spoke for each convened person that was there, or had someone there. */
export function speakers({ presences }: Pick<DemoMeeting, 'presences'>): DemoPerson[] {
  return presences.flatMap(({ person, status, representedBy }) => {
    if (status === 'inRoom' || status === 'remote') return [person]
    return representedBy ? [representedBy] : []
  })
}

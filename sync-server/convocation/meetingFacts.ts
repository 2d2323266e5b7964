import { readAgenda, readAnswers, readRecord, type AgendaPoint, type Answer } from '#domain'
import type * as Y from 'yjs'

/** What a convocation says of a meeting; empty where nothing is stored. */
export interface MeetingFacts {
  readonly title: string
  /** `YYYY-MM-DD`, `HH:MM`. */
  readonly date: string
  readonly start: string
  readonly end: string
  readonly place: string
  readonly host: string
  readonly mode: string
  readonly videoLink: string
}

export interface ReadMeeting {
  readonly facts: MeetingFacts
  readonly agenda: readonly AgendaPoint[]
  /** By the id of the person. */
  readonly answers: ReadonlyMap<string, Answer>
  /** Set aside: it is not held. */
  readonly archived: boolean
}

export function readMeeting(doc: Y.Doc, id: string): ReadMeeting | null {
  const record = readRecord(doc, 'meeting', 'Meeting', id)
  if (!record) return null
  const text = (field: string): string => {
    const value = record.values.get(field)
    return typeof value === 'string' ? value : ''
  }
  return {
    facts: {
      title: text('title'),
      date: text('date'),
      start: text('start'),
      end: text('end'),
      place: text('place'),
      host: text('host'),
      mode: text('mode'),
      videoLink: text('videoLink'),
    },
    agenda: readAgenda(record),
    answers: readAnswers(record),
    archived: record.values.has('archivedAt'),
  }
}

/** What someone who was convened must be told again when it changes. */
export function fingerprint({ title, date, start, end, place, host, mode, videoLink }: MeetingFacts): string {
  return JSON.stringify([title, date, start, end, place, host, mode, videoLink])
}

/** «mercredi 17 mars 2027». */
export function spokenDay(day: string): string {
  const date = new Date(`${day}T12:00:00Z`)
  if (Number.isNaN(date.getTime())) return day
  const text = date.toLocaleDateString('fr-FR', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return text.replace(/ 1 /, ' 1er ')
}

/** «9 h 00», with spaces that do not break. */
export const spokenTime = (time: string): string =>
  `${Number(time.slice(0, 2))}\u00a0h\u00a0${time.slice(3, 5)}`

/** «Mercredi 17 mars 2027, de 9 h 00 à 10 h 30». */
export function spokenMoment({ date, start, end }: MeetingFacts): string {
  const day = spokenDay(date)
  const hours = start && (end ? `de ${spokenTime(start)} à ${spokenTime(end)}` : `à ${spokenTime(start)}`)
  return [day.charAt(0).toUpperCase() + day.slice(1), hours].filter(Boolean).join(', ')
}

import type { MeetingKind } from '../documents/metadata.ts'
import type { ReadRecord } from '../records/read.ts'
import { formatClock, formatDay } from './formatMoment.ts'

/** The stored facts of a meeting as texts, empty where nothing is stored. */
export interface MeetingFacts {
  readonly title: string
  readonly date: string
  readonly start: string
  readonly end: string
  readonly place: string
  readonly host: string
  readonly mode: string
}

export function meetingFacts({ values }: ReadRecord): MeetingFacts {
  const text = (field: string): string => {
    const value = values.get(field)
    return typeof value === 'string' ? value : ''
  }
  return {
    title: text('title'),
    date: text('date'),
    start: text('start'),
    end: text('end'),
    place: text('place'),
    host: text('host'),
    mode: text('mode'),
  }
}

/** «Réunion du Réseau Culture»; a title that does not begin with a body stands by itself. */
export function meetingName(title: string, kind: MeetingKind | null, language: string): string {
  const names = language === 'fr' && (kind === 'network' || kind === 'bureau')
  return names && /^(Réseau|Bureau)\b/.test(title) ? `Réunion du ${title}` : title
}

/** «mercredi 17 mars 2021, 9 h 00 – 10 h 30». */
export function meetingMoment({ date, start, end }: MeetingFacts, language: string): string {
  const hours = [start, end].filter((time) => time !== '').map((time) => formatClock(time, language))
  return [formatDay(date, language, true), hours.join('\u00a0– ')].filter((part) => part !== '').join(', ')
}

import type { ReadRecord } from '#domain'
import { formatDay, formatTime } from '../i18n/formatDate.ts'

export { meetingName } from '#domain'

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

/** «mercredi 17 mars 2021, 9 h 00 – 10 h 30». */
export function meetingMoment({ date, start, end }: MeetingFacts, language: string): string {
  const hours = [start, end].filter((time) => time !== '').map((time) => formatTime(time, language))
  return [formatDay(date, language, true), hours.join('\u00a0– ')].filter((part) => part !== '').join(', ')
}

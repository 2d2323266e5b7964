import ical, { ICalCalendarMethod } from 'ical-generator'
import { shiftDay } from '#domain'
import type { MeetingFacts } from './meetingFacts.ts'

interface Options {
  /** Stays the same for one meeting, whatever changes. */
  readonly uid: string
  /** Rises with each change, so that calendars replace what they hold. */
  readonly sequence: number
  readonly facts: MeetingFacts
  readonly place: string
  readonly answerUrl: string
  readonly association: string
  /** Milliseconds since 1970. */
  readonly writtenAt: number
}

const ZONE = 'Europe/Paris'

/** What a calendar needs to know of the zone: its rules since 1996. */
const VTIMEZONE = `BEGIN:VTIMEZONE
TZID:Europe/Paris
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`

const at = (day: string, time = '00:00'): Date => new Date(`${day}T${time}:00`)

/** The meeting as an iCalendar file; a whole day while its start is not set. */
export function calendarFile(options: Options): string {
  const { uid, sequence, facts, place, answerUrl, association, writtenAt } = options
  const { title, date, start, end, videoLink } = facts
  const calendar = ical({
    prodId: { company: association, product: 'Tour de table', language: 'FR' },
    method: ICalCalendarMethod.PUBLISH,
    // A zone of the calendar's own would take the moment of writing out of UTC.
    timezone: { name: null, generator: () => VTIMEZONE },
  })
  const lines = [videoLink && `Visioconférence : ${videoLink}`, `Répondre : ${answerUrl}`]
  calendar.createEvent({
    id: uid,
    sequence,
    stamp: new Date(writtenAt),
    summary: title,
    description: lines.filter(Boolean).join('\n'),
    location: place || (videoLink ? 'Visioconférence' : null),
    // The library writes a date's local fields next to the name of the zone.
    ...(start
      ? { start: at(date, start), end: at(date, end > start ? end : start), timezone: ZONE }
      : { start: at(date), end: at(shiftDay(date, 1)), allDay: true }),
  })
  return calendar.toString()
}

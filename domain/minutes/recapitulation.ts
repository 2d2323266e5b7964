import type { PersonRow } from '../directory/row.ts'
import type { ReadRecord } from '../records/read.ts'
import { ATTENDANCE_STATUSES, readAttendance, type AttendanceStatus } from './attendance.ts'
import { attributeOf, type Block } from './blocks.ts'
import type { Speaker } from './lookup.ts'
import { speakerOf } from './speakerOf.ts'

/** Someone of the attendance, as they were on the day of the meeting. */
export interface Attendee extends Speaker {
  /** «M. Paul Tessandier» or a name that the directory does not hold; empty where nobody came in their place. */
  readonly representedBy: string
}

/** Something that the text has decided, numbered in its order. */
export interface Outcome {
  readonly number: number
  readonly block: number
  readonly text: string
  /** Of an action; empty where nobody or no day is named. */
  readonly owner: string
  readonly due: string
}

/** What heads and closes minutes, computed: nothing of it is typed. */
export interface Recapitulation {
  /** Every status but silence that somebody has, in the order of `ATTENDANCE_STATUSES`. */
  readonly attendance: readonly { readonly status: AttendanceStatus; readonly people: readonly Attendee[] }[]
  readonly decisions: readonly Outcome[]
  readonly actions: readonly Outcome[]
  /** `YYYY-MM-DD`, or empty. */
  readonly nextMeeting: string
}

/** @param nameOf the name of a territory by its code */
export function recapitulate(
  meeting: ReadRecord,
  blocks: readonly Block[],
  people: (id: string) => PersonRow | undefined,
  nameOf: (area: string) => string,
): Recapitulation {
  const text = (field: string): string => {
    const value = meeting.values.get(field)
    return typeof value === 'string' ? value : ''
  }
  const attendees = readAttendees(meeting, people, nameOf, text('date'))
  return {
    attendance: ATTENDANCE_STATUSES.filter((status) => status !== 'noAnswer').flatMap((status) => {
      const some = attendees.filter((attendee) => attendee.status === status).map(({ who }) => who)
      return some.length > 0 ? { status, people: some } : []
    }),
    decisions: outcomes(blocks, 'decision'),
    actions: outcomes(blocks, 'action'),
    nextMeeting: text('nextMeeting'),
  }
}

function readAttendees(
  meeting: ReadRecord,
  people: (id: string) => PersonRow | undefined,
  nameOf: (area: string) => string,
  day: string,
): { readonly status: AttendanceStatus; readonly who: Attendee }[] {
  const names = new Map(
    (meeting.entries.get('attendance') ?? []).map(({ id, value }) => [id, value['representedByName']]),
  )
  const sayOf = (id: string | null): string => {
    const row = id === null ? undefined : people(id)
    const speaker = row && speakerOf(row, nameOf, day)
    return speaker ? [speaker.civility, speaker.name].filter(Boolean).join('\u00a0') : ''
  }
  return readAttendance(meeting)
    .flatMap(({ person, status, area, representedBy }) => {
      const row = people(person)
      if (!row) return []
      const speaker = speakerOf(row, nameOf, day)
      const written = names.get(person)
      const by = sayOf(representedBy) || (typeof written === 'string' ? written : '')
      const place = area === null ? {} : { area, areaName: nameOf(area) }
      return { status, who: { ...speaker, ...place, representedBy: status === 'represented' ? by : '' } }
    })
    .toSorted(
      ({ who: a }, { who: b }) =>
        a.areaName.localeCompare(b.areaName, 'fr') || a.name.localeCompare(b.name, 'fr'),
    )
}

function outcomes(blocks: readonly Block[], kind: string): Outcome[] {
  return blocks
    .filter((block) => block.kind === kind)
    .map((block, index) => ({
      number: index + 1,
      block: block.index,
      text: block.text.replaceAll('\uFFFC', '').trim(),
      owner: attributeOf(block, 'ownerName'),
      due: attributeOf(block, 'due'),
    }))
}

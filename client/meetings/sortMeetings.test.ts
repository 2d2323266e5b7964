import type { MeetingKind, ReadRecord } from '#domain'
import { expect, test } from 'vitest'
import type { MeetingSummary } from './MeetingStore.ts'
import { sortMeetings } from './sortMeetings.ts'

function meeting(id: string, kind: MeetingKind, date: string, start?: string): MeetingSummary {
  const values = new Map([['date', date], ...(start ? [['start', start] as const] : [])])
  const record: ReadRecord = { id, record: 'Meeting', values, entries: new Map(), problems: [] }
  return {
    id,
    record,
    metadata: {
      subject: 'meeting',
      kind,
      network: null,
      convened: true,
      minutes: 'draft',
      people: [],
      attended: [],
    },
    meeting: `meeting.${id}.1`,
    minutes: null,
    access: 'read',
    minutesAccess: 'none',
  }
}

const MEETINGS = [
  meeting('old', 'bureau', '2026-01-10'),
  meeting('later', 'network', '2026-12-01'),
  meeting('afternoon', 'network', '2026-11-22', '14:30'),
  meeting('morning', 'bureau', '2026-11-22', '09:00'),
  meeting('recent', 'network', '2026-11-21'),
]

const ids = (kind: MeetingKind | null) => {
  const { coming, past } = sortMeetings(MEETINGS, kind, '2026-11-22')
  return [coming.map(({ id }) => id), past.map(({ id }) => id)]
}

test('what comes is listed from the next on, today’s meetings among it, what is past from the latest back', () => {
  expect(ids(null)).toEqual([
    ['morning', 'afternoon', 'later'],
    ['recent', 'old'],
  ])
})

test('one kind can be looked at by itself', () => {
  expect(ids('network')).toEqual([['afternoon', 'later'], ['recent']])
  expect(ids('event')).toEqual([[], []])
})

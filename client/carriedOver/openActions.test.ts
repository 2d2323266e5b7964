import type { MeetingMetadata, ReadRecord } from '#domain'
import { expect, test } from 'vitest'
import type { MeetingSummary } from '../meetings/MeetingStore.ts'
import { byDue, earlierMeetings, openActions } from './openActions.ts'

const read = (record: ReadRecord['record'], id: string, values: Record<string, string>): ReadRecord => ({
  id,
  record,
  values: new Map(Object.entries(values)),
  entries: new Map(),
  problems: [],
})
const meeting = (
  id: string,
  date: string,
  kind: MeetingMetadata['kind'],
  network: string | null,
  title = 'T',
) => {
  const metadata: MeetingMetadata = {
    subject: 'meeting',
    kind,
    network,
    convened: true,
    minutes: 'draft',
    people: [],
    attended: [],
  }
  const summary: MeetingSummary = {
    id,
    metadata,
    meeting: `meeting.${id}.1`,
    minutes: null,
    access: 'read',
    minutesAccess: 'none',
    record: read('Meeting', id, { date, title }),
  }
  return summary
}

test('earlier meetings are those of the same network, or of the same commission', () => {
  const now = meeting('now', '2027-03-17', 'network', 'culture')
  const all = [
    now,
    meeting('before', '2027-01-10', 'network', 'culture'),
    meeting('later', '2027-05-10', 'network', 'culture'),
    meeting('other', '2027-01-10', 'network', 'sport'),
    meeting('bureau', '2027-01-10', 'bureau', null),
  ]
  expect(earlierMeetings(all, now).map(({ id }) => id)).toEqual(['before'])
  const commission = meeting('c2', '2027-03-17', 'commission', null, 'Logement')
  const commissions = [
    meeting('c1', '2027-01-17', 'commission', null, 'Logement'),
    meeting('c0', '2027-01-17', 'commission', null, 'Eau'),
  ]
  expect(earlierMeetings(commissions, commission).map(({ id }) => id)).toEqual(['c1'])
})

test('open actions come in the order of their dates, those without one last', () => {
  const actions = [
    read('Action', 'a1', { title: 'Sans date', state: 'open' }),
    read('Action', 'a2', { title: 'Faite', state: 'done', due: '2027-01-01' }),
    read('Action', 'a3', { title: 'Datée', state: 'open', due: '2027-02-01' }),
    read('Action', 'a4', { title: 'Archivée', state: 'open', archivedAt: '2027-02-01' }),
  ]
  expect(
    openActions(actions, '2027-01-10')
      .toSorted(byDue)
      .map(({ id }) => id),
  ).toEqual(['a3', 'a1'])
})

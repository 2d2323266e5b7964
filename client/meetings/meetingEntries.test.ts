import { expect, test } from 'vitest'
import type { Catalogue, MeetingMetadata } from '#domain'
import { meetingEntries, meetingEntry } from './meetingEntries.ts'

const metadata: MeetingMetadata = {
  subject: 'meeting',
  kind: 'network',
  network: 'culture',
  convened: true,
  minutes: 'draft',
  people: [],
  attended: [],
}
const catalogue: Catalogue = {
  log: 'l',
  documents: [
    { name: 'commune.92075.1', access: 'read', metadata: null },
    { name: 'minutes.m1.2', access: 'write', metadata },
    { name: 'meeting.m1.1', access: 'read', metadata },
    { name: 'meeting.m2.1', access: 'read', metadata },
  ],
}

test('a meeting has its document and, where they may be read, its minutes', () => {
  expect(meetingEntries(catalogue)).toEqual([
    {
      id: 'm1',
      metadata,
      meeting: 'meeting.m1.1',
      minutes: 'minutes.m1.2',
      access: 'read',
      minutesAccess: 'write',
    },
    { id: 'm2', metadata, meeting: 'meeting.m2.1', minutes: null, access: 'read', minutesAccess: 'none' },
  ])
})

test('a meeting that is not listed is waited for, an address that names none is not', () => {
  expect(meetingEntry(catalogue, 'm9')).toMatchObject({ meeting: 'meeting.m9.1', access: 'none' })
  expect(meetingEntry(catalogue, '../m')).toBeNull()
})

import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readRecord, type ReadRecord } from '../records/read.ts'
import { createRecord } from '../records/write.ts'
import type { Json } from '../schema/field.ts'
import { attendanceCounts } from './attendanceCounts.ts'
import { communeAnswers, communesRepresented } from './communesRepresented.ts'

const isCommune = (area: string): boolean => /^\d{5}$/.test(area)

function meetingWith(attendance: Readonly<Record<string, Json>>): ReadRecord {
  const doc = new Y.Doc()
  createRecord(
    { doc, type: 'meeting', record: 'Meeting', id: 'm' },
    {
      title: 'Réseau Culture',
      date: '2021-03-17',
      ...Object.fromEntries(Object.entries(attendance).map(([id, value]) => [`attendance.${id}`, value])),
    },
  )
  const meeting = readRecord(doc, 'meeting', 'Meeting', 'm')
  if (!meeting) throw new Error('just made')
  return meeting
}

test('a commune counts once, however many of its people are there', () => {
  const meeting = meetingWith({
    a: { status: 'inRoom', area: '92075' },
    b: { status: 'remote', area: '92075' },
    c: { status: 'represented', area: '92072', representedBy: 'x' },
    d: { status: 'excused', area: '92002' },
    e: { status: 'noAnswer', area: '92004' },
  })
  expect(communesRepresented(meeting, isCommune).toSorted()).toEqual(['92072', '92075'])
})

test('what a commune answers is what its most present person answers', () => {
  const meeting = meetingWith({
    a: { status: 'noAnswer', area: '92075' },
    b: { status: 'excused', area: '92075' },
    c: { status: 'represented', area: '92075' },
  })
  expect(communeAnswers(meeting, isCommune)).toEqual(new Map([['92075', 'represented']]))
})

test('a person without commune, of the département, archived or unreadable counts for none', () => {
  const meeting = meetingWith({
    a: { status: 'inRoom' },
    b: { status: 'inRoom', area: '92' },
    c: { status: 'inRoom', area: '92075', archivedAt: '2021-03-18' },
    d: { status: 'constructor', area: '92072' },
    e: { status: 'inRoom', area: '__proto__' },
  })
  expect(communesRepresented(meeting, isCommune)).toEqual([])
})

test('every status has its count', () => {
  expect(attendanceCounts(['inRoom', 'inRoom', 'excused'])).toEqual({
    inRoom: 2,
    remote: 0,
    represented: 0,
    excused: 1,
    noAnswer: 0,
  })
})

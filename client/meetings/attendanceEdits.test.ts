import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createRecord, readAttendance, readRecord, type ReadRecord, type RecordRef } from '#domain'
import { setPresence, usualPresence } from './attendanceEdits.ts'

function meeting(): { target: RecordRef; read: () => ReadRecord } {
  const target: RecordRef = { doc: new Y.Doc(), type: 'meeting', record: 'Meeting', id: 'm' }
  createRecord(target, {
    title: 'Bureau',
    date: '2026-01-01',
    'attendance.p1': { status: 'remote', area: '92075', arrivedAt: '09:10' },
  })
  const read = (): ReadRecord => {
    const record = readRecord(target.doc, 'meeting', 'Meeting', 'm')
    if (!record) throw new Error('just made')
    return record
  }
  return { target, read }
}

test('a changed presence keeps the hour of arrival and the commune', () => {
  const { target, read } = meeting()
  setPresence(target, read(), 'p1', { status: 'inRoom', area: '' })
  expect(read().entries.get('attendance')).toEqual([
    { id: 'p1', value: { status: 'inRoom', area: '92075', arrivedAt: '09:10' } },
  ])
})

test('who came in the place of somebody is forgotten with the representation', () => {
  const { target, read } = meeting()
  setPresence(target, read(), 'p1', { status: 'represented', area: '92075', representedBy: 'p2' })
  expect(readAttendance(read())[0]).toMatchObject({ status: 'represented', representedBy: 'p2' })
  setPresence(target, read(), 'p1', { status: 'excused', area: '92075' })
  expect(readAttendance(read())[0]).toMatchObject({ status: 'excused', representedBy: null })
})

test('someone pointed is there as the meeting is held', () => {
  expect([usualPresence('video'), usualPresence('hybrid'), usualPresence('')]).toEqual([
    'remote',
    'inRoom',
    'inRoom',
  ])
})

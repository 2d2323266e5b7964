import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createRecord, readAttendance, readRecord, type ReadRecord, type RecordRef } from '#domain'
import { lateArrival, setPresence, setPresenceTime, usualPresence } from './attendanceEdits.ts'

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
  setPresence(target, read(), 'p1', { status: 'represented', area: '92075', representedBy: { person: 'p2' } })
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

test('who came in the place of somebody may be a name that the directory lacks', () => {
  const { target, read } = meeting()
  const by = (representedBy?: { name: string } | { person: string }) =>
    setPresence(target, read(), 'p1', {
      status: 'represented',
      area: '',
      ...(representedBy && { representedBy }),
    })
  by({ name: 'Mme Ève Exemple' })
  expect(readAttendance(read())[0]).toMatchObject({
    representedBy: null,
    representedByName: 'Mme Ève Exemple',
  })
  by()
  expect(readAttendance(read())[0]).toMatchObject({ representedByName: 'Mme Ève Exemple' })
  by({ person: 'p3' })
  expect(readAttendance(read())[0]).toMatchObject({ representedBy: 'p3', representedByName: null })
})

test('someone pointed once the meeting is under way came late, and the hour first noted stays', () => {
  const nine = new Date('2026-01-01T09:00:00').getTime() / 1000
  expect(lateArrival(null, nine)).toBeUndefined()
  expect(lateArrival(nine, nine + 120)).toBeUndefined()
  expect(lateArrival(nine, nine + 1260)).toBe('09:21')
  const { target, read } = meeting()
  setPresence(target, read(), 'p1', { status: 'inRoom', area: '', arrivedAt: '10:00' })
  expect(readAttendance(read())[0]).toMatchObject({ arrivedAt: '09:10' })
})

test('a departure is noted and taken back', () => {
  const { target, read } = meeting()
  setPresenceTime(target, read(), 'p1', 'leftAt', '10:05')
  expect(readAttendance(read())[0]).toMatchObject({ arrivedAt: '09:10', leftAt: '10:05', status: 'remote' })
  setPresenceTime(target, read(), 'p1', 'leftAt', '')
  expect(readAttendance(read())[0]).toMatchObject({ leftAt: null })
})

import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createRecord, readAgenda, readRecord, type AgendaPoint, type RecordRef } from '#domain'
import { addPoints, archivePoint, changePoint, movePoint } from './agendaEdits.ts'

function meeting(): { target: RecordRef; points: () => AgendaPoint[] } {
  const target: RecordRef = { doc: new Y.Doc(), type: 'meeting', record: 'Meeting', id: 'm' }
  createRecord(target, { title: 'Bureau', date: '2026-01-01' })
  const points = (): AgendaPoint[] => {
    const read = readRecord(target.doc, 'meeting', 'Meeting', 'm')
    return read ? readAgenda(read) : []
  }
  addPoints(target, points(), [{ title: 'un' }, { title: 'deux' }, { title: 'trois' }])
  return { target, points }
}

const titles = (points: readonly AgendaPoint[]): string[] => points.map(({ title }) => title)

function at(points: readonly AgendaPoint[], index: number): AgendaPoint {
  const point = points[index]
  if (!point) throw new Error('no such point')
  return point
}

test('a point is added at the end and moves one place at a time, within the list', () => {
  const { target, points } = meeting()
  expect(titles(points())).toEqual(['un', 'deux', 'trois'])
  expect(movePoint(target, points(), at(points(), 2), -1)).toBe(true)
  expect(titles(points())).toEqual(['un', 'trois', 'deux'])
  expect(movePoint(target, points(), at(points(), 0), 1)).toBe(true)
  expect(titles(points())).toEqual(['trois', 'un', 'deux'])
  expect(movePoint(target, points(), at(points(), 0), -1)).toBe(false)
  expect(movePoint(target, points(), at(points(), 2), 1)).toBe(false)
})

test('what is changed is stored, what is wrong is not, the rest stays', () => {
  const { target, points } = meeting()
  expect(changePoint(target, at(points(), 1), { minutes: 40, level: 2 })).toEqual({ ok: true })
  expect(changePoint(target, at(points(), 1), { level: 9 }).ok).toBe(false)
  expect(at(points(), 1)).toMatchObject({ title: 'deux', minutes: 40, level: 2, number: '1' })
})

test('a point that is taken out leaves the list', () => {
  const { target, points } = meeting()
  archivePoint(target, at(points(), 0))
  expect(titles(points())).toEqual(['deux', 'trois'])
})

test('points that are added together keep their order and levels, and change nothing else', () => {
  const { target, points } = meeting()
  const before = points()
  addPoints(target, before, [
    { title: 'Suite des actions', level: 1 },
    { title: 'première', level: 2 },
    { title: 'seconde', level: 2 },
  ])
  expect(points().slice(0, 3)).toEqual(before)
  expect(
    points()
      .slice(3)
      .map(({ number, title }) => `${number} ${title}`),
  ).toEqual(['IV Suite des actions', '1 première', '2 seconde'])
})

test('a point keeps who reports on it until they are taken away', () => {
  const { target, points } = meeting()
  changePoint(target, at(points(), 0), { rapporteur: 'p1' })
  changePoint(target, at(points(), 0), { title: 'autre' })
  expect(at(points(), 0)).toMatchObject({ title: 'autre', rapporteur: 'p1' })
  changePoint(target, at(points(), 0), { rapporteur: null })
  expect(at(points(), 0).rapporteur).toBeNull()
})

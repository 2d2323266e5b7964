import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createRecord, readAgenda, readCall, readRecord, readTurns, type RecordRef } from '#domain'
import { addPoints } from '../meetings/agendaEdits.ts'
import {
  closeCall,
  goToItem,
  nextItem,
  openCall,
  pauseItem,
  resumeItem,
  takeFloor,
  type HeldCall,
} from './callEdits.ts'
import { inscribe, moveTurn, raiseHand, withdraw } from './turnEdits.ts'

const NINE = 1_616_000_000
const DAY = '2026-01-01'

function meeting() {
  const target: RecordRef = { doc: new Y.Doc(), type: 'meeting', record: 'Meeting', id: 'm' }
  createRecord(target, { title: 'Bureau', date: DAY })
  const hold = (now: number): HeldCall => {
    const record = readRecord(target.doc, 'meeting', 'Meeting', 'm')
    if (!record) throw new Error('just made')
    return { target, record, points: readAgenda(record), call: readCall(record), now }
  }
  addPoints(
    target,
    [],
    ['un', 'deux', 'trois'].map((title) => ({ title })),
  )
  const points = () => hold(0).points
  return { target, hold, points, turns: () => readTurns(hold(0).record) }
}

const times = (points: HeldCall['points']) => points.map(({ spent, done }) => [spent, done])

test('points follow each other, each with the time that it had, pauses left out', () => {
  const { target, hold, points } = meeting()
  openCall(hold(NINE))
  const [one, two] = points()
  if (!one || !two) throw new Error('three points')
  expect(hold(NINE).call).toMatchObject({ openedAt: NINE, item: one.id, itemSince: NINE })
  expect(nextItem(points(), hold(NINE).call)?.id).toBe(two.id)
  pauseItem(hold(NINE + 60))
  resumeItem(hold(NINE + 100))
  goToItem(hold(NINE + 130), two.id, true)
  closeCall(hold(NINE + 200), DAY)
  expect(times(points())).toEqual([
    [90, true],
    [70, true],
    [0, false],
  ])
  const { call } = hold(NINE)
  expect(call).toMatchObject({ openedAt: NINE, closedAt: NINE + 200, item: null, itemSince: null })
  openCall(hold(NINE + 300))
  expect(hold(0).call).toMatchObject({ openedAt: NINE, closedAt: null, item: points()[2]?.id })
  expect(target.doc.share.size).toBe(1)
})

test('one goes back to a point without losing what it had', () => {
  const { hold, points } = meeting()
  openCall(hold(NINE))
  const [one, , three] = points()
  if (!one || !three) throw new Error('three points')
  goToItem(hold(NINE + 60), three.id, false)
  goToItem(hold(NINE + 80), one.id, false)
  pauseItem(hold(NINE + 90))
  expect(times(points())).toEqual([
    [70, false],
    [0, false],
    [20, false],
  ])
})

test('the floor is taken out of the queue, which keeps its order', () => {
  const { target, hold, turns } = meeting()
  for (const person of ['a', 'b', 'c', 'a']) inscribe(target, turns(), { person, area: '92075' })
  const people = () => turns().map(({ person }) => person)
  expect(people(), 'nobody waits twice').toEqual(['a', 'b', 'c'])
  const last = turns()[2]
  if (!last) throw new Error('three wait')
  moveTurn(target, turns(), last, -1)
  expect(people()).toEqual(['a', 'c', 'b'])
  const [, second] = turns()
  if (second) raiseHand(target, second)
  expect(turns().map(({ hand }) => hand)).toContain(true)
  takeFloor(hold(NINE), 'a', DAY)
  expect(people()).toEqual(['c', 'b'])
  expect(hold(0).call).toMatchObject({ speaker: 'a', speakerSince: NINE })
  const next = turns()[0]
  if (next) withdraw(target, next, DAY)
  expect(people()).toEqual(['b'])
  closeCall(hold(NINE + 60), DAY)
  expect(people()).toEqual([])
  expect(hold(0).call.speaker).toBeNull()
})

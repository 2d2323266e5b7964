import { expect, test } from 'vitest'
import type { AgendaPoint } from './agenda.ts'
import type { Call } from './call.ts'
import { readPace, spentOn } from './pace.ts'

const point = (id: string, minutes: number | null, spent = 0, done = false): AgendaPoint => ({
  id,
  number: '',
  title: id,
  position: id,
  level: 1,
  minutes,
  rapporteur: null,
  spent,
  done,
})
const call = (item: string, itemSince: number | null): Call => ({
  openedAt: 0,
  closedAt: null,
  item,
  itemSince,
  speaker: null,
  speakerSince: null,
})
const NINE = 9 * 3600

test('the time of the point on the table runs, and stands while it is paused', () => {
  const [a] = [point('a', 10, 120)]
  expect(spentOn(a, call('a', NINE), NINE + 30)).toBe(150)
  expect(spentOn(a, call('a', null), NINE + 30)).toBe(120)
  expect(spentOn(a, call('b', NINE), NINE + 30)).toBe(120)
  expect(spentOn(a, call('a', NINE + 60), NINE), 'a clock that is behind').toBe(120)
})

test('a point ends when its time is over, and the next ones follow', () => {
  const pace = readPace([point('a', 10), point('b', 20), point('c', 5)], call('b', NINE), NINE + 300, {
    plannedEnd: NINE + 1500,
  })
  expect(pace).toEqual({ spent: 300, planned: 1200, itemEnd: NINE + 1200, end: NINE + 1500, late: 0 })
})

test('a point that is over its time makes the whole late by what it takes', () => {
  const pace = readPace([point('a', 10), point('b', 20)], call('a', NINE), NINE + 900, {
    plannedEnd: NINE + 1800,
  })
  expect(pace).toMatchObject({ itemEnd: NINE + 900, end: NINE + 2100, late: 300 })
})

test('a tour de table goes on as it began', () => {
  const options = { voices: { heard: 10, present: 22 } }
  const pace = readPace([point('a', 40), point('b', 20)], call('a', NINE), NINE + 1500, options)
  expect(pace).toMatchObject({ itemEnd: NINE + 1500 + 1800, end: NINE + 3300 + 1200 })
  const early = readPace([point('a', 40)], call('a', NINE), NINE + 60, { voices: { heard: 1, present: 22 } })
  expect(early).toMatchObject({ itemEnd: NINE + 2400 })
})

test('a point without a time tells no end, and no point no pace', () => {
  expect(readPace([point('a', null)], call('a', NINE), NINE + 60)).toEqual({
    spent: 60,
    planned: null,
    itemEnd: null,
    end: null,
    late: null,
  })
  expect(readPace([point('a', 5), point('b', null)], call('a', NINE), NINE)).toMatchObject({ end: null })
  expect(readPace([point('a', 5), point('b', null, 0, true)], call('a', NINE), NINE)).toMatchObject({
    end: NINE + 300,
  })
  expect(readPace([], call('a', NINE), NINE)).toBeNull()
})

import { expect, test } from 'vitest'
import type { Speaker } from './lookup.ts'
import { nextSpeaker } from './nextSpeaker.ts'
import { roundTable } from './roundTable.ts'

const speaker = (person: string, areaName: string): Speaker => ({
  person,
  area: areaName,
  areaName,
  civility: 'Mme',
  name: person,
  function: 'Maire',
})
const SPEAKERS = [
  speaker('v', 'Vanves'),
  speaker('e', 'Échirolles'),
  speaker('s', 'Sèvres'),
  speaker('a', 'Antony'),
]
const next = (present: string[], people: string[] = [], areas: string[] = []) =>
  nextSpeaker(SPEAKERS, new Set(present), { people: new Set(people), areas: new Set(areas) })?.person ?? null

test('the communes that are there are heard in their order, accents apart', () => {
  expect(next(['v', 'e', 's'])).toBe('e')
  expect(next(['v', 'e', 's'], ['e'])).toBe('s')
})

test('a commune that has been heard through somebody else is not called again', () => {
  expect(next(['v', 's'], ['x'], ['Sèvres'])).toBe('v')
})

test('when all have been heard, nobody is next', () => {
  expect(next(['v'], ['v'])).toBeNull()
  expect(next([])).toBeNull()
})

test('a tour de table has one speaker for each commune present that was not heard', () => {
  const table = roundTable(
    [...SPEAKERS, { ...speaker('v2', 'Vanves'), name: 'zoé' }, { ...speaker('x', ''), area: '' }],
    new Set(['v', 'v2', 's', 'e', 'x']),
    { people: new Set(), areas: new Set(['Sèvres']) },
  )
  expect(table.map(({ person }) => person)).toEqual(['e', 'v'])
})

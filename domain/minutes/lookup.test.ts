import { expect, test } from 'vitest'
import { findSpeakers, type Speaker } from './lookup.ts'

const speaker = (person: string, name: string, areaName: string): Speaker => ({
  person,
  name,
  areaName,
  area: areaName,
  civility: 'Mme',
  function: 'Maire adjointe',
})
const everyone = [
  speaker('1', 'Anne Martin', 'Vanves'),
  speaker('2', 'Zoé Vidal', 'Vanves'),
  speaker('3', 'Inès Châtenay', 'Sèvres'),
  speaker('4', 'Paul Roy', 'Châtenay-Malabry'),
]
const found = (typed: string, ...present: string[]): string[] =>
  findSpeakers(everyone, typed, new Set(present)).map(({ person }) => person)

test('a commune gives its people, those present first', () => {
  expect(found('vanves')).toEqual(['1', '2'])
  expect(found('vanves', '2')).toEqual(['2', '1'])
})

test('accents, hyphens and case do not matter, and a commune counts before a name', () => {
  expect(found('chatenay')).toEqual(['4', '3'])
  expect(found('MALABRY')).toEqual(['4'])
  expect(found('sevr')).toEqual(['3'])
})

test('several words narrow, and nothing typed gives those present', () => {
  expect(found('vanves vid')).toEqual(['2'])
  expect(found('', '4')).toEqual(['4'])
  expect(found('xyz')).toEqual([])
})

import { expect, test } from 'vitest'
import { findSpeakers, nextSpeaker, type Speaker } from './lookup.ts'

const speaker = (id: string, name: string, areaName: string, functionLabel = 'Maire'): Speaker => ({
  id,
  name,
  civility: 'Mme',
  functionLabel,
  area: areaName,
  areaName,
})

const PEOPLE = [
  speaker('m', 'Sabine Lorin', 'Vanves'),
  speaker('d', 'Élodie Vannier', 'Vanves', '1re maire adjointe'),
  speaker('c', 'Inès Perrot', 'Châtenay-Malabry'),
  speaker('s', 'Yves Vandel', 'Saint-Cloud'),
]

const found = (typed: string, attendance: string[] = []): string[] =>
  findSpeakers(PEOPLE, typed, new Set(attendance)).map(({ id }) => id)

test('a commune is found by its beginning, without accents or capitals', () => {
  expect(found('chatenay')).toEqual(['c'])
  expect(found('MALABRY')).toEqual(['c'])
  expect(found('cloud')).toEqual(['s'])
})

test('a name is found by any of its parts', () => {
  expect(found('elodie')).toEqual(['d'])
  expect(found('vand')).toEqual(['s'])
})

test('those who attend come first, then the others in order of precedence', () => {
  expect(found('van')).toEqual(['m', 'd', 's'])
  expect(found('van', ['s', 'd'])).toEqual(['d', 's', 'm'])
})

test('more words narrow it, the function among them', () => {
  expect(found('vanves adj')).toEqual(['d'])
  expect(found('adjointe')).toEqual([])
})

test('nothing typed proposes those who attend, and no more than asked for', () => {
  expect(findSpeakers(PEOPLE, '', new Set(['c']), 2).map(({ id }) => id)).toEqual(['c', 'm'])
})

test('the next speaker is the first whose commune has not spoken yet', () => {
  const spoken = { people: new Set(['s']), areas: new Set(['Vanves']) }
  expect(nextSpeaker(PEOPLE, spoken)?.id).toBe('c')
  expect(nextSpeaker([], spoken)).toBeNull()
})

import { expect, test } from 'vitest'
import { readPlace, writeSearch } from './useDirectoryLocation.ts'

test('a place in the directory goes into the address and comes back', () => {
  const place = {
    family: 'officials',
    query: 'lorin',
    filter: { area: ['92075', '92019'], delegation: ['Aidés, aidants, séniors'] },
    open: 'k3Fq',
  } as const
  expect(readPlace('elus', writeSearch(place))).toEqual(place)
})

test('an address that somebody typed is read as far as it makes sense', () => {
  expect(readPlace('inconnue', { q: 92, commune: 92075, fiche: null, x: {} })).toEqual({
    family: 'officials',
    query: '92',
    filter: { area: ['92075'] },
    open: null,
  })
})

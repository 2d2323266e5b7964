import { expect, test } from 'vitest'
import { buildDirectory } from './directory.ts'
import { narrow } from './facets.ts'
import type { AreaRow, PersonRow } from './row.ts'

const area = (id: string, name: string): AreaRow => ({
  kind: 'area',
  id,
  document: `commune.${id}.1`,
  name,
  classification: 'commune',
  code: id,
  postalCodes: [],
  parents: [],
})

const person = (
  id: string,
  home: string,
  name: PersonRow['mandates'][number]['function'],
  delegations: string[],
) =>
  ({
    kind: 'person',
    id,
    document: `commune.${home}.1`,
    home,
    family: 'official',
    familyName: id,
    givenName: '',
    mandates: [{ function: name, area: home }],
    delegations,
    networks: [],
  }) satisfies PersonRow

const directory = buildDirectory([
  area('92019', 'Châtenay-Malabry'),
  area('92075', 'Vanves'),
  person('Aubert', '92019', 'mayor', []),
  person('Berthier', '92019', 'deputy', ['Culture']),
  person('Cadiou', '92075', 'deputy', ['Culture', 'Sport']),
])

const count = (facet: 'function' | 'area' | 'delegation', query: string, filter: object) =>
  Object.fromEntries(
    narrow(directory.officials, directory, query, filter).facets[facet].map(({ value, count }) => [
      value,
      count,
    ]),
  )

const names = (query: string) =>
  narrow(directory.officials, directory, query, {}).rows.map((row) => row.familyName)

test('a facet counts within what the other facets leave, not within itself', () => {
  const filter = { delegation: ['Culture'] }
  expect(count('delegation', '', filter)).toEqual({ Culture: 2, Sport: 1 })
  expect(count('area', '', filter)).toEqual({ 92019: 1, 92075: 1 })
  expect(count('function', '', { area: ['92075'] })).toEqual({ deputy: 1 })
})

test('the quick text is read without accents, over name, commune and function', () => {
  expect(names('chatenay')).toEqual(['Aubert', 'Berthier'])
  expect(names('adjoint chatenay')).toEqual(['Berthier'])
  expect(names('xyz')).toEqual([])
})

test('a chosen value that nothing holds any more stays, with zero', () => {
  expect(count('delegation', '', { delegation: ['Tourisme'] })).toMatchObject({ Tourisme: 0 })
})

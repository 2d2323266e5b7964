import { amd92, amm, createRecord, readRecords } from '#domain'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { loadAreas } from './areas.ts'

const areas = await loadAreas(amd92)
const named = (name: string) => areas.find((area) => area.values.name === name)

test('the Hauts-de-Seine are 36 communes, 4 EPT, the Métropole and 3 arrondissements', () => {
  expect(Object.groupBy(areas, (area) => area.values.classification ?? '')).toMatchObject({
    commune: { length: 36 },
    ept: { length: 4 },
    metropolis: { length: 1 },
    arrondissement: { length: 3 },
  })
})

test('a commune knows its codes, its population, its legal council and everything above it', () => {
  expect(named('Vanves')).toEqual({
    id: '92075',
    values: {
      name: 'Vanves',
      classification: 'commune',
      code: '92075',
      siren: '219200755',
      postalCodes: ['92170'],
      population: 28622,
      councilSize: 35,
      parents: ['200054781', '200057974', '923', '9208', '92'],
    },
  })
})

test('a commune split between cantons belongs to each of them', () => {
  expect(named('Colombes')?.values.parents).toEqual(expect.arrayContaining(['9210', '9211']))
  expect(named('Courbevoie')?.values.parents).toEqual(expect.arrayContaining(['9212', '9213']))
})

test('every commune has one EPT, the Métropole, an arrondissement and a canton', () => {
  for (const { values } of areas.slice(0, 36)) {
    const parents = values.parents ?? []
    expect(parents.filter((code) => code.startsWith('2000579'))).toHaveLength(1)
    expect(parents).toContain('200054781')
    expect(parents.some((code) => /^92[123]$/.test(code))).toBe(true)
    expect(parents.some((code) => /^92[012]\d$/.test(code))).toBe(true)
  }
})

test('the values of every area are those that an Area record accepts', () => {
  const doc = new Y.Doc()
  for (const { id, values } of areas) createRecord({ doc, type: 'bodies', record: 'Area', id }, values)
  for (const area of readRecords(doc, 'bodies', 'Area')) expect(area.problems, area.id).toEqual([])
})

test('an association of another country has no French territory', async () => {
  expect(await loadAreas(amm)).toEqual([])
})

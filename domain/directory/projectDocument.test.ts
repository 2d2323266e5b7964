import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createRecord } from '../records/write.ts'
import { buildDirectory, listName } from './directory.ts'
import { projectDocument } from './projectDocument.ts'
import type { PersonRow } from './row.ts'

const DAY = '2026-11-22'

function sceaux(): Y.Doc {
  const doc = new Y.Doc()
  createRecord(
    { doc, type: 'commune', record: 'Area', id: '92071' },
    { name: 'Sceaux', classification: 'commune', code: '92071', postalCodes: ['92330'], parents: ['T2'] },
  )
  createRecord(
    { doc, type: 'commune', record: 'Person', id: 'lorin' },
    {
      family: 'official',
      civility: 'mrs',
      familyName: 'Lorin',
      givenName: 'Sabine',
      'mandate.a': { function: 'councillor', area: '92071', start: '2014-03-30', end: '2020-07-01' },
      'mandate.b': { function: 'territorialCouncillor', area: 'T2', start: '2021-01-01' },
      'mandate.c': { function: 'deputy', area: '92071', rank: 3, start: '2026-03-27' },
      'delegation.a': { topic: 'Culture', network: 'culture', start: '2026-03-27' },
      'delegation.b': { topic: 'Sport', start: '2014-03-30', end: '2020-07-01' },
      'contact.a': { type: 'mobile', value: '06 39 98 12 78', context: 'professional' },
      'contact.b': { type: 'email', value: 'slorin@sceaux.example', context: 'townHall' },
      'contact.c': { type: 'email', value: 'autre@sceaux.example', context: 'secretariat' },
    },
  )
  return doc
}

const personOf = (doc: Y.Doc, day = DAY): PersonRow | undefined =>
  projectDocument(doc, 'commune.92071.1', day).find((row) => row.kind === 'person')

test('a person’s row holds what holds today, the home territory’s function first', () => {
  expect(personOf(sceaux())).toEqual({
    kind: 'person',
    id: 'lorin',
    document: 'commune.92071.1',
    home: '92071',
    family: 'official',
    civility: 'mrs',
    familyName: 'Lorin',
    givenName: 'Sabine',
    mandates: [
      { function: 'deputy', area: '92071', rank: 3, start: '2026-03-27' },
      { function: 'territorialCouncillor', area: 'T2', start: '2021-01-01' },
    ],
    formerMandates: [{ function: 'councillor', area: '92071', start: '2014-03-30', end: '2020-07-01' }],
    delegations: ['Culture'],
    networks: ['culture'],
    email: 'slorin@sceaux.example',
    phone: '06 39 98 12 78',
  })
})

test('on another day, other mandates hold', () => {
  expect(personOf(sceaux(), '2018-01-01')?.mandates).toMatchObject([
    { function: 'councillor', area: '92071', end: '2020-07-01' },
  ])
})

test('rows survive JSON unchanged', () => {
  const rows = projectDocument(sceaux(), 'commune.92071.1', DAY)
  expect(JSON.parse(JSON.stringify(rows))).toEqual(rows)
})

test('a commission keeps its seats, and an archived record leaves the lists but not the links', () => {
  const doc = new Y.Doc()
  const body = { doc, type: 'bodies', record: 'Organization' } as const
  createRecord({ ...body, id: 'k1' }, { name: 'Commission du logement', classification: 'commission' })
  createRecord(
    { ...body, id: 'o1' },
    { name: 'Ancien service', classification: 'stateService', archivedAt: DAY },
  )
  createRecord(
    { doc, type: 'bodies', record: 'Membership', id: 'm1' },
    { person: 'lorin', organization: 'k1', role: 'holder', end: '2027-06-30' },
  )
  const directory = buildDirectory(projectDocument(doc, 'bodies.all.1', DAY))
  expect(directory.commissions[0]?.seats).toEqual([
    { id: 'm1', person: 'lorin', role: 'holder', end: '2027-06-30' },
  ])
  expect(directory.counts).toMatchObject({ commissions: 1, organizations: 0 })
  expect(directory.byId.get('o1')?.archived).toBe(true)
})

test('a private document, and one that holds rubbish, give no row', () => {
  const doc = new Y.Doc()
  createRecord({ doc, type: 'communePrivate', record: 'Person', id: 'p' }, { birthDate: '1970-01-01' })
  expect(projectDocument(doc, 'communePrivate.92071.1', DAY)).toEqual([])
  const rubbish = new Y.Doc()
  rubbish.getArray('Person').push([1])
  rubbish.getMap('Area').set('x', 3)
  expect(() => projectDocument(rubbish, 'commune.92071.1', DAY)).not.toThrow()
})

const person = (id: string, familyName: string): PersonRow => ({
  kind: 'person',
  id,
  document: 'commune.92071.1',
  home: '92071',
  family: 'official',
  familyName,
  givenName: 'Ada',
  mandates: [],
  delegations: [],
  networks: [],
})

test('names sort without regard to accents, and lists show the family name first', () => {
  const { officials } = buildDirectory([person('1', 'Zola'), person('2', 'Étienne'), person('3', 'Da Costa')])
  expect(officials.map(listName)).toEqual(['DA COSTA Ada', 'ÉTIENNE Ada', 'ZOLA Ada'])
})

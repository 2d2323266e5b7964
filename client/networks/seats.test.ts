import { buildDirectory, type NetworkRow, type PersonRow } from '#domain'
import { expect, test } from 'vitest'
import { countByCommune, seatsOn } from './seats.ts'

const person = (id: string, home: string): PersonRow => ({
  kind: 'person',
  id,
  document: `commune.${home}.1`,
  home,
  family: 'official',
  familyName: id,
  givenName: '',
  mandates: [{ function: 'deputy', area: home }],
  delegations: [],
  networks: [],
})
const network: NetworkRow = {
  kind: 'network',
  id: 'culture',
  document: 'network.culture.1',
  name: 'Culture',
  seats: [
    { id: '1', person: 'Cadiou', role: 'member' },
    { id: '2', person: 'Aubert', role: 'member' },
    { id: '3', person: 'Diallo', role: 'coordinator', start: '2026-04-14' },
    { id: '4', person: 'Berthier', role: 'member', end: '2025-12-31' },
    { id: '5', person: 'elsewhere', role: 'member' },
  ],
}
const directory = buildDirectory([
  network,
  person('Aubert', '92075'),
  person('Berthier', '92075'),
  person('Cadiou', '92072'),
  person('Diallo', '92075'),
])

test('coordinators come first, then members by name, and those whose seat has ended are not there', () => {
  const names = seatsOn(network, directory, '2026-11-19').map(({ seat }) => seat.person)
  expect(names).toEqual(['Diallo', 'Aubert', 'Cadiou', 'elsewhere'])
})

test('a commune counts the members it has on that day', () => {
  const counts = countByCommune(seatsOn(network, directory, '2026-11-19'))
  expect(Object.fromEntries(counts)).toEqual({ 92075: 2, 92072: 1 })
})

import { buildDirectory, isScopeOf, roles, type AreaRow, type NetworkRow, type Role } from '#domain'
import { expect, test } from 'vitest'
import { scopesOf } from './GrantFields.tsx'

const area: AreaRow = {
  kind: 'area',
  id: '92075',
  document: 'commune.92075.1',
  name: 'Vanves',
  classification: 'commune',
  code: '92075',
  postalCodes: [],
  parents: [],
}
const network: NetworkRow = {
  kind: 'network',
  id: 'culture',
  document: 'network.culture.1',
  name: 'Culture',
  seats: [],
}
const directory = buildDirectory([area, { ...area, id: '92', classification: 'department' }, network])

test('a role is offered the scopes it can be held for, and no other', () => {
  expect(scopesOf('staff', directory)).toEqual([null])
  expect(scopesOf('communeEditor', directory)).toEqual(['commune:92075'])
  expect(scopesOf('coordinator', directory)).toEqual(['network:culture'])
  expect(scopesOf('member', directory)).toEqual([null, 'bureau', 'network:culture'])
  for (const role of Object.keys(roles) as Role[]) {
    for (const scope of scopesOf(role, directory)) expect(isScopeOf(role, scope)).toBe(true)
  }
})

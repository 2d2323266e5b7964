import type { Grant, Principal } from '#domain'
import { expect, test } from 'vitest'
import { isIn, placesFor, settingsFor } from './places.ts'

const principal = (...roles: Grant['role'][]): Principal => ({
  user: 'u',
  person: null,
  grants: roles.map((role) => ({ role, scope: null, from: null, until: null })),
})
const keys = (of: Principal): string[] => placesFor(of).map(({ key }) => key)

test('a place without access is absent', () => {
  expect(keys(principal('member'))).toEqual(['home', 'directory', 'meetings', 'networks'])
  expect(keys(principal('administrator'))).toEqual(['home', 'settings'])
  expect(keys(principal())).toEqual(['home'])
})

test('settings open on what the role may see: rights for an administrator, the import for the team', () => {
  expect(placesFor(principal('staff')).at(-1)?.to).toBe('/reglages/import')
  expect(placesFor(principal('administrator', 'staff')).at(-1)?.to).toBe('/reglages/droits')
  expect(settingsFor(principal('member'))).toEqual([])
})

test('an address belongs to the place it begins with, as a whole word', () => {
  expect(isIn('/reunions/abc', { under: '/reunions' })).toBe(true)
  expect(isIn('/reunionsx', { under: '/reunions' })).toBe(false)
  expect(isIn('/reunions', { under: '/' })).toBe(false)
})

test('the registers of meetings are in their place', () => {
  const meetings = { under: '/reunions', also: ['/actions', '/decisions'] }
  expect(['/reunions/x', '/actions', '/decisions'].every((path) => isIn(path, meetings))).toBe(true)
  expect(isIn('/actionsx', meetings)).toBe(false)
})

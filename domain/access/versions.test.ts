import { expect, test } from 'vitest'
import type { MeetingMetadata } from '../documents/metadata.ts'
import type { Principal } from './principal.ts'
import type { Grant, Role } from './role.ts'
import { mayReadVersions } from './versions.ts'

const grant = (role: Role, scope: string | null = null): Grant => ({ role, scope, from: null, until: null })
const who = (person: string | null, ...grants: readonly Grant[]): Principal => ({ user: 'u', person, grants })
const meeting = (minutes: MeetingMetadata['minutes']): MeetingMetadata => ({
  subject: 'meeting',
  kind: 'network',
  network: 'ess',
  convened: true,
  minutes,
  people: [],
  attended: ['there'],
})
const staff = who(null, grant('staff'))
const attended = who('there', grant('member', 'network:ess'))
const absent = who('absent', grant('member', 'network:ess'))

test.each([
  ['draft', true, false, false],
  ['review', true, true, false],
  ['approved', true, true, false],
] as const)('earlier minutes, now %s, are for those who read them before approval', (state, ...expected) => {
  expect(
    [staff, attended, absent].map((each) => mayReadVersions(each, 'minutes.m1.1', meeting(state))),
  ).toEqual(expected)
})

test('of other documents, for who writes them; for nobody where there is no account or no name', () => {
  expect(mayReadVersions(staff, 'report.2026.1')).toBe(true)
  expect(mayReadVersions(who(null, grant('member', 'bureau')), 'report.2026.1')).toBe(false)
  expect(mayReadVersions(null, 'minutes.m1.1', meeting('approved'))).toBe(false)
  expect(mayReadVersions(staff, '../../x')).toBe(false)
})

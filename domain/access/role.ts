import { holdsOn } from '../schema/date.ts'
import type { Label } from '../schema/label.ts'

/** What kind of scope a grant of each role needs. */
export const roles = {
  administrator: { label: { fr: 'Administrateur', en: 'Administrator' }, scope: 'none' },
  staff: { label: { fr: 'Équipe', en: 'Staff' }, scope: 'none' },
  restrictedStaff: { label: { fr: 'Équipe, données sensibles', en: 'Staff, sensitive data' }, scope: 'none' },
  treasurer: { label: { fr: 'Trésorier', en: 'Treasurer' }, scope: 'none' },
  communeEditor: { label: { fr: 'Rédacteur d’une commune', en: 'Commune editor' }, scope: 'commune' },
  coordinator: { label: { fr: 'Coordinateur de réseau', en: 'Network coordinator' }, scope: 'network' },
  member: { label: { fr: 'Élu membre', en: 'Member' }, scope: 'optional' },
} as const satisfies Record<string, { label: Label; scope: 'none' | 'commune' | 'network' | 'optional' }>

export type Role = keyof typeof roles

export function isRole(name: unknown): name is Role {
  return typeof name === 'string' && Object.hasOwn(roles, name)
}

/**
 * What a role is held for: `commune:92075`, `network:culture`, `meeting:<id>` (invited writer) or `bureau`.
 * Null is the whole association.
 */
export type Scope = string | null

export interface Grant {
  readonly role: Role
  readonly scope: Scope
  /** First and last day, `YYYY-MM-DD`, both included; null is open. */
  readonly from: string | null
  readonly until: string | null
}

/** Whether a scope is one that the role can be held for. */
export function isScopeOf(role: Role, scope: unknown): scope is Scope {
  if (scope !== null && typeof scope !== 'string') return false
  switch (roles[role].scope) {
    case 'none':
      return scope === null
    case 'commune':
      return scope !== null && /^commune:[\w-]{1,40}$/.test(scope)
    case 'network':
      return scope !== null && /^network:[\w-]{1,40}$/.test(scope)
    case 'optional':
      return scope === null || scope === 'bureau' || /^(network|meeting):[\w-]{1,40}$/.test(scope)
  }
}

/** Whether a grant is worth something: an unknown role or a malformed scope grants nothing. */
export function isGrant(grant: Grant): boolean {
  return isRole(grant.role) && isScopeOf(grant.role, grant.scope)
}

/** The grants that hold on `day` (`YYYY-MM-DD`). */
export function activeGrants(grants: readonly Grant[], day: string): Grant[] {
  return grants.filter((grant) => isGrant(grant) && holdsOn(day, grant.from, grant.until))
}

import type { Grant, Role } from './role.ts'

/** Someone who is asking, with the grants that hold today. A visitor without account is `null`. */
export interface Principal {
  /** The account's id. */
  readonly user: string
  /** The id of the Person that the account is bound to. */
  readonly person: string | null
  readonly grants: readonly Grant[]
}

export function holds(principal: Principal, role: Role, scope: string | null = null): boolean {
  return principal.grants.some((grant) => grant.role === role && grant.scope === scope)
}

export const isStaff = (principal: Principal): boolean => holds(principal, 'staff')

/** Everyone who works with the directory: an administrator as such only manages accounts. */
export const isMember = (principal: Principal): boolean =>
  principal.grants.some((grant) => grant.role !== 'administrator')

export const editsCommune = (principal: Principal, code: string): boolean =>
  holds(principal, 'communeEditor', `commune:${code}`)

export const coordinates = (principal: Principal, network: string): boolean =>
  holds(principal, 'coordinator', `network:${network}`)

export const belongsTo = (principal: Principal, network: string): boolean =>
  coordinates(principal, network) || holds(principal, 'member', `network:${network}`)

export const sitsInBureau = (principal: Principal): boolean => holds(principal, 'member', 'bureau')

import type { DatabaseSync } from 'node:sqlite'
import { hashPassword } from 'better-auth/crypto'
import type { Attempts } from './attempts.ts'
import type { Audit } from './audit.ts'
import { emailAddress } from './emailAddress.ts'
import { invalidField, type GrantRequest, type Grants } from './grants.ts'
import type { LinkPurpose, Links } from './links.ts'
import { isAcceptablePassword } from './password.ts'
import type { Sessions } from './sessions.ts'
import { transaction } from './transaction.ts'
import type { NewUser, User, UserRefusal, Users } from './users.ts'

export interface Invitation extends NewUser {
  readonly grants: readonly Omit<GrantRequest, 'user'>[]
}

export type LinkRefusal = { readonly ok: false; readonly code: 'unknown-link' | 'expired-link' }
export type PasswordResult =
  | { readonly ok: true; readonly user: User }
  | LinkRefusal
  | { readonly ok: false; readonly code: 'invalid'; readonly field: 'password' }

interface Options {
  readonly database: DatabaseSync
  readonly users: Users
  readonly grants: Grants
  readonly links: Links
  readonly sessions: Sessions
  readonly audit: Audit
  readonly resetsPerEmail: Attempts
  readonly resetsPerAddress: Attempts
  /** Sends the link, whenever it can; must not throw. */
  readonly sendLink: (user: User, purpose: LinkPurpose, token: string) => void
}

/** How people come to have an account and a password: an invitation, and the link of a forgotten password. */
export function createInvitations(options: Options) {
  const { database, users, grants, links, sessions, audit, resetsPerEmail, resetsPerAddress, sendLink } =
    options

  /** An account with its grants and no password yet, in one piece. */
  function createUser(
    invitation: Invitation,
    by: string | null,
  ): { readonly ok: true; readonly user: User } | UserRefusal {
    for (const [i, grant] of invitation.grants.entries()) {
      const field = invalidField(grant)
      if (field) return { ok: false, code: 'invalid', field: `grants.${i}.${field}` }
    }
    return transaction(database, () => {
      const created = users.create(invitation)
      if (!created.ok) return created
      const { id, email, name, person } = created.user
      audit.record({ actor: by, action: 'create-account', target: id, detail: { email, name, person } })
      for (const grant of invitation.grants) grants.grant({ ...grant, user: id }, by)
      return created
    })
  }

  function issue(user: User, purpose: LinkPurpose, by: string | null): string {
    const token = links.issue(user.id, purpose)
    audit.record({ actor: by, action: purpose === 'invitation' ? 'invite' : 'reset-link', target: user.id })
    return token
  }

  function find(token: string, purpose: LinkPurpose) {
    const link = links.find(token, purpose)
    if (!link.ok) return link
    const user = users.byId(link.user)
    if (!user || user.status === 'deactivated') return { ok: false, code: 'unknown-link' } as const
    return { ok: true, user } as const
  }

  async function setPassword(token: string, purpose: LinkPurpose, password: string): Promise<PasswordResult> {
    const first = find(token, purpose)
    if (!first.ok) return first
    if (!isAcceptablePassword(password)) return { ok: false, code: 'invalid', field: 'password' }
    const hash = await hashPassword(password)
    return transaction(database, () => {
      const found = find(token, purpose)
      if (!found.ok) return found
      links.close(found.user.id)
      users.setPassword(found.user.id, hash)
      sessions.endAll(found.user.id)
      const action = purpose === 'invitation' ? 'accept-invitation' : 'reset-password'
      audit.record({ actor: found.user.id, action, target: found.user.id })
      return { ok: true, user: { ...found.user, status: 'active' } }
    })
  }

  return {
    createUser,

    /** The account, and the token of its link. Nothing is mailed: see `sendInvitation`. */
    invite(invitation: Invitation, by: string | null) {
      return transaction(database, () => {
        const created = createUser(invitation, by)
        return created.ok ? { ...created, token: issue(created.user, 'invitation', by) } : created
      })
    },

    /** A new link for someone who has not chosen a password, or a reset link for someone who has. */
    newLink(id: string, by: string | null) {
      const user = users.byId(id)
      if (!user || user.status === 'deactivated') return { ok: false, code: 'unknown-user' } as const
      const purpose = user.status === 'invited' ? 'invitation' : 'reset'
      return { ok: true, user, purpose, token: issue(user, purpose, by) } as const
    },

    findInvitation: (token: string) => find(token, 'invitation'),
    findReset: (token: string) => find(token, 'reset'),
    acceptInvitation: (token: string, password: string) => setPassword(token, 'invitation', password),
    /** Ends every session of the account: whoever had taken it over is out. */
    resetPassword: (token: string, password: string) => setPassword(token, 'reset', password),

    /** Answers the same whether the address is known or not; false only when asked too often. */
    requestPasswordReset(text: string, address: string): boolean {
      if (!resetsPerAddress.take(address)) return false
      const email = emailAddress(text)
      if (email === null) return true
      if (!resetsPerEmail.take(email)) return false
      const user = users.byEmail(email)
      if (!user || user.status === 'deactivated') return true
      const purpose = user.status === 'invited' ? 'invitation' : 'reset'
      sendLink(user, purpose, issue(user, purpose, null))
      return true
    },
  }
}

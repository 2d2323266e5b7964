import type { DatabaseSync } from 'node:sqlite'
import type { Principal } from '#domain'
import type { Mail } from '../mail/mail.ts'
import { invitationMail } from '../mail/invitationMail.ts'
import { resetMail } from '../mail/resetMail.ts'
import { createAttempts } from './attempts.ts'
import { createAudit } from './audit.ts'
import { createAuthentication } from './authentication.ts'
import { createCalendarDay } from './calendarDay.ts'
import { createGrants, type GrantDates, type GrantRequest, type GrantResult } from './grants.ts'
import { createInvitations } from './invitations.ts'
import { createLinks, type LinkPurpose } from './links.ts'
import { createPrincipals } from './principals.ts'
import { ACCOUNTS_SCHEMA } from './schema.ts'
import { createSessions } from './sessions.ts'
import type { StoredGrant } from './StoredGrant.ts'
import { transaction } from './transaction.ts'
import { createUsers, type User } from './users.ts'

export interface AccountsOptions {
  /** The data folder's database, shared with the log. */
  readonly database: DatabaseSync
  readonly baseUrl: string
  readonly secret: string
  readonly mail: Mail
  readonly association: { readonly name: string; readonly shortName: string }
  readonly now: () => number
  /** Where a grant's days begin and end. */
  readonly timeZone?: string
}

export interface ListedUser extends User {
  readonly grants: readonly StoredGrant[]
}

export type Accounts = Awaited<ReturnType<typeof createAccounts>>

const QUARTER_HOUR = 15 * 60_000

/** Who exists, who asks, and what each may do now. */
export async function createAccounts(options: AccountsOptions) {
  const { database, baseUrl, secret, mail, association, now, timeZone = 'Europe/Paris' } = options
  const authentication = await createAuthentication(database, baseUrl, secret)
  database.exec(ACCOUNTS_SCHEMA)
  const dayOf = createCalendarDay(timeZone)
  const today = () => dayOf(now())
  const attempts = (limit: number) => createAttempts({ limit, windowMs: QUARTER_HOUR, now })

  const audit = createAudit(database, now)
  const users = createUsers(database, now)
  const grants = createGrants({ database, audit, now, today })
  const principals = createPrincipals({ database, users, grants, today })
  const limits = { perEmail: attempts(10), perAddress: attempts(100) }
  const sessions = createSessions({ authentication, users, principals, audit, now, ...limits })
  const invitations = createInvitations({
    database,
    users,
    grants,
    sessions,
    audit,
    links: createLinks(database, now),
    resetsPerEmail: attempts(3),
    resetsPerAddress: attempts(20),
    sendLink: (user, purpose, token) => void sendLink(user, purpose, token),
  })

  const linkOf = (purpose: LinkPurpose, token: string) =>
    new URL(`/${purpose === 'invitation' ? 'invitation' : 'mot-de-passe'}/${token}`, baseUrl).href

  /** False when the mail could not be sent; the audit log says so. */
  async function sendLink(user: User, purpose: LinkPurpose, token: string): Promise<boolean> {
    const template = purpose === 'invitation' ? invitationMail : resetMail
    const message = template({ name: user.name, url: linkOf(purpose, token), association: association.name })
    const sent = await mail.send({ to: { name: user.name, address: user.email }, ...message })
    if (!sent) audit.record({ actor: null, action: 'mail-failed', target: user.id, detail: { purpose } })
    return sent
  }

  const announced = (result: GrantResult): GrantResult => {
    if (result.ok) principals.changed([result.grant.user])
    return result
  }

  const timer = setInterval(() => {
    if (database.isOpen) principals.refresh()
  }, 1_000).unref()

  return {
    audit,
    /** What `work` writes to the database stands or falls together. It must be synchronous. */
    atomically: <T>(work: () => T): T => transaction(database, work),
    ...invitations,
    sendLink,
    linkOf,

    sessionOf: sessions.of,
    renewSession: sessions.renew,
    signIn: sessions.signIn,
    signOut: sessions.signOut,
    openSession: sessions.open,

    endSessions: sessions.endAll,

    principalOf: (user: string): Principal | null => principals.of(user),
    nameOf: (user: string): string | null => users.byId(user)?.name ?? null,
    findByEmail: (email: string): User | null => users.byEmail(email) ?? null,

    listUsers(): ListedUser[] {
      const held = Map.groupBy(grants.all(), (grant) => grant.user)
      return users.all().map((user) => ({ ...user, grants: held.get(user.id) ?? [] }))
    },

    grant: (request: GrantRequest, by: string | null) => announced(grants.grant(request, by)),
    revoke: (id: string, by: string | null) => announced(grants.revoke(id, by)),
    setGrantDates: (id: string, dates: GrantDates, by: string | null) =>
      announced(grants.setDates(id, dates, by)),

    /** Out at once, links and sessions included; what the account did and held stays on record. */
    deactivate(id: string, by: string | null) {
      if (!users.byId(id)) return { ok: false, code: 'unknown-user' } as const
      const result = grants.keepingAnAdministrator(() => {
        users.deactivate(id)
        sessions.endAll(id)
        audit.record({ actor: by, action: 'deactivate', target: id })
        return { ok: true } as const
      })
      if (result.ok) principals.changed([id])
      return result
    },

    /** Called when every session of an account was ended: its sockets must close. */
    onSessionsEnded: sessions.onEnded,
    /** Called with the accounts whose rights have changed, in the turn of the change. */
    onGrantsChanged: principals.onChanged,
    /** Notices midnight and other processes' changes; a timer calls it every second. */
    refresh: principals.refresh,
    close: () => clearInterval(timer),
  }
}

import { randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { activeGrants, holdsOn, isCalendarDate, isRole, isScopeOf, type Grant } from '#domain'
import type { Audit } from './audit.ts'
import { readGrant, type StoredGrant } from './StoredGrant.ts'
import { transaction } from './transaction.ts'

export type GrantRefusal =
  | { readonly ok: false; readonly code: 'invalid'; readonly field: string }
  | { readonly ok: false; readonly code: 'unknown-user' | 'unknown-grant' | 'last-administrator' }
export type GrantResult = { readonly ok: true; readonly grant: StoredGrant } | GrantRefusal

export interface GrantRequest {
  readonly user: string
  readonly role: string
  readonly scope: string | null
  readonly from: string | null
  readonly until: string | null
}

export interface GrantDates {
  readonly from: string | null
  readonly until: string | null
}

interface Options {
  readonly database: DatabaseSync
  readonly audit: Audit
  readonly now: () => number
  readonly today: () => string
}

export type Grants = ReturnType<typeof createGrants>

/** Who holds which role, for what and when. Every change is atomic with its line in the audit log. */
export function createGrants({ database, audit, now, today }: Options) {
  const columns = `g.id, g.user, g.role, g.scope, g.starts, g.ends, g.granted_by, g.granted_at`
  const sql = {
    all: database.prepare(
      `select ${columns} from role_grant g where g.revoked_at is null order by g.granted_at, g.id`,
    ),
    ofUser: database.prepare(`select ${columns} from role_grant g where g.user = ? and g.revoked_at is null
       order by g.role, g.scope, g.starts, g.ends`),
    one: database.prepare(`select ${columns} from role_grant g where g.id = ? and g.revoked_at is null`),
    user: database.prepare(`select 1 from user where id = ?`),
    insert: database.prepare(
      `insert into role_grant(id, user, role, scope, starts, ends, granted_by, granted_at) values(?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    revoke: database.prepare(`update role_grant set revoked_by = ?, revoked_at = ? where id = ?`),
    setDates: database.prepare(`update role_grant set starts = ?, ends = ? where id = ?`),
    administrators: database.prepare(
      `select ${columns} from role_grant g join user on user.id = g.user
       where g.role = 'administrator' and g.revoked_at is null and user.deactivatedAt is null`,
    ),
  }

  const find = (id: string) => sql.one.all(id).map(readGrant)[0]

  /** An association must always have someone who can repair its rights, today and later. */
  function keepingAnAdministrator<T>(change: () => T): T | GrantRefusal {
    const lasting = administrators((grant) => grant.until === null)
    try {
      return transaction(database, () => {
        const result = change()
        const kept = lasting ? administrators((grant) => grant.until === null) : administrators(() => true)
        if (!kept) throw new NoAdministrator()
        return result
      })
    } catch (error) {
      if (error instanceof NoAdministrator) return { ok: false, code: 'last-administrator' }
      throw error
    }
  }

  function administrators(counts: (grant: StoredGrant) => boolean): boolean {
    const day = today()
    const held = sql.administrators.all().map(readGrant)
    return held.some((grant) => counts(grant) && holdsOn(day, grant.from, grant.until))
  }

  return {
    all: (): StoredGrant[] => sql.all.all().map(readGrant),
    /** In one order and nothing but what decides rights: people with the same rights share encoded answers. */
    activeOf: (user: string): Grant[] =>
      activeGrants(sql.ofUser.all(user).map(readGrant), today()).map(({ role, scope, from, until }) => ({
        role,
        scope,
        from,
        until,
      })),
    find,
    keepingAnAdministrator,

    grant(request: GrantRequest, by: string | null): GrantResult {
      const field = invalidField(request)
      if (field) return { ok: false, code: 'invalid', field }
      const { user, role, scope, from, until } = request
      if (!sql.user.get(user)) return { ok: false, code: 'unknown-user' }
      const id = randomUUID()
      return transaction(database, () => {
        sql.insert.run(id, user, role, scope, from, until, by, now())
        audit.record({ actor: by, action: 'grant', target: user, detail: { id, role, scope, from, until } })
        return granted(find(id))
      })
    },

    revoke(id: string, by: string | null): GrantResult {
      const held = find(id)
      if (!held) return { ok: false, code: 'unknown-grant' }
      const change = (): GrantResult => {
        sql.revoke.run(by, now(), id)
        const { role, scope } = held
        audit.record({ actor: by, action: 'revoke', target: held.user, detail: { id, role, scope } })
        return { ok: true, grant: held }
      }
      return held.role === 'administrator' ? keepingAnAdministrator(change) : transaction(database, change)
    },

    setDates(id: string, { from, until }: GrantDates, by: string | null): GrantResult {
      const held = find(id)
      if (!held) return { ok: false, code: 'unknown-grant' }
      const field = invalidDates({ from, until })
      if (field) return { ok: false, code: 'invalid', field }
      const change = (): GrantResult => {
        sql.setDates.run(from, until, id)
        audit.record({ actor: by, action: 'set-dates', target: held.user, detail: { id, from, until } })
        return granted(find(id))
      }
      return held.role === 'administrator' ? keepingAnAdministrator(change) : transaction(database, change)
    },
  }
}

class NoAdministrator extends Error {}

const granted = (grant: StoredGrant | undefined): GrantResult =>
  grant ? { ok: true, grant } : { ok: false, code: 'unknown-grant' }

export function invalidField({ role, scope, from, until }: Omit<GrantRequest, 'user'>): string | null {
  if (!isRole(role)) return 'role'
  if (!isScopeOf(role, scope)) return 'scope'
  return invalidDates({ from, until })
}

function invalidDates({ from, until }: GrantDates): string | null {
  if (from !== null && !isCalendarDate(from)) return 'from'
  if (until !== null && !isCalendarDate(until)) return 'until'
  return from !== null && until !== null && until < from ? 'until' : null
}

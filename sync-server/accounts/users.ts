import { randomUUID } from 'node:crypto'
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { isId } from '#domain'
import { emailAddress } from './emailAddress.ts'
import { personName } from './personName.ts'

export interface User {
  readonly id: string
  readonly email: string
  readonly name: string
  /** The Person that the account is bound to. */
  readonly person: string | null
  /** Invited: has not chosen a password yet. */
  readonly status: 'active' | 'invited' | 'deactivated'
}

export interface NewUser {
  readonly email: string
  readonly name: string
  readonly person: string | null
}

export type UserRefusal =
  | { readonly ok: false; readonly code: 'invalid'; readonly field: string }
  | { readonly ok: false; readonly code: 'email-taken' | 'person-taken' }
export type UserResult = { readonly ok: true; readonly user: User } | UserRefusal

export type Users = ReturnType<typeof createUsers>

/** Accounts as rows of better-auth's tables. An account without password cannot sign in. */
export function createUsers(database: DatabaseSync, now: () => number) {
  const columns = `user.id, user.email, user.name, user.person, user.deactivatedAt, account.id as credential`
  const from = `from user left join account on account.userId = user.id and account.providerId = 'credential'`
  const sql = {
    all: database.prepare(`select ${columns} ${from} order by user.name, user.id`),
    byId: database.prepare(`select ${columns} ${from} where user.id = ?`),
    byEmail: database.prepare(`select ${columns} ${from} where user.email = ?`),
    byPerson: database.prepare(`select ${columns} ${from} where user.person = ?`),
    insert: database.prepare(
      `insert into user(id, name, email, emailVerified, createdAt, updatedAt, person) values(?, ?, ?, 1, ?, ?, ?)`,
    ),
    deactivate: database.prepare(`update user set deactivatedAt = ?, updatedAt = ? where id = ?`),
    setPassword: database.prepare(`update account set password = ?, updatedAt = ? where id = ?`),
    addPassword: database.prepare(
      `insert into account(id, accountId, providerId, userId, password, createdAt, updatedAt)
       values(?, ?, 'credential', ?, ?, ?, ?)`,
    ),
    endSessions: database.prepare(`delete from session where userId = ?`),
  }
  const date = () => new Date(now()).toISOString()
  const byId = (id: string) => sql.byId.all(id).map(readUser)[0]
  const byPerson = (person: string) => sql.byPerson.all(person).map(readUser)[0]

  function byEmail(text: string): User | undefined {
    const email = emailAddress(text)
    return email === null ? undefined : sql.byEmail.all(email).map(readUser)[0]
  }

  return {
    byId,
    byEmail,
    all: (): User[] => sql.all.all().map(readUser),

    create(request: NewUser): UserResult {
      const [email, name, person] = [emailAddress(request.email), personName(request.name), request.person]
      if (email === null) return { ok: false, code: 'invalid', field: 'email' }
      if (name === null) return { ok: false, code: 'invalid', field: 'name' }
      if (person !== null && !isId(person)) return { ok: false, code: 'invalid', field: 'person' }
      if (byEmail(email)) return { ok: false, code: 'email-taken' }
      if (person !== null && byPerson(person)) return { ok: false, code: 'person-taken' }
      const id = randomUUID()
      sql.insert.run(id, name, email, date(), date(), person)
      return { ok: true, user: { id, email, name, person, status: 'invited' } }
    },

    setPassword(user: string, hash: string): void {
      const credential = sql.byId.get(user)?.['credential']
      if (typeof credential === 'string') sql.setPassword.run(hash, date(), credential)
      else sql.addPassword.run(randomUUID(), user, user, hash, date(), date())
    },

    deactivate: (user: string): void => void sql.deactivate.run(now(), date(), user),
    endSessions: (user: string): void => void sql.endSessions.run(user),
  }
}

function readUser(row: Record<string, SQLOutputValue>): User {
  const { person, deactivatedAt, credential } = row
  return {
    id: String(row['id']),
    email: String(row['email']),
    name: String(row['name']),
    person: typeof person === 'string' ? person : null,
    status: deactivatedAt !== null ? 'deactivated' : credential === null ? 'invited' : 'active',
  }
}

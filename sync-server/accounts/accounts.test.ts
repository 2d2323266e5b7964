import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it, vi } from 'vitest'
import { cookieOf, grant, member, openAccounts, PASSWORD } from './accountsFixture.ts'

const HERE = { address: '192.0.2.1' }
const DAY = 24 * 3_600_000
const invalid = (field: string) => ({ ok: false, code: 'invalid', field })

describe('an account', () => {
  it('is opened by its invitation, and signs in whatever the case of the address', async () => {
    const { accounts } = await openAccounts()
    const invited = accounts.invite(
      { email: 'Anne.Garde@Example.org ', name: 'Anne Garde', person: 'p1', grants: [grant('staff')] },
      null,
    )
    if (!invited.ok) throw new Error(invited.code)
    expect(accounts.listUsers()[0]).toMatchObject({ email: 'anne.garde@example.org', status: 'invited' })
    expect(await accounts.signIn('anne.garde@example.org', PASSWORD, HERE)).toMatchObject({ ok: false })

    expect(await accounts.acceptInvitation(invited.token, PASSWORD)).toMatchObject({ ok: true })
    const signedIn = await accounts.signIn('ANNE.GARDE@example.org', PASSWORD, HERE)
    if (!signedIn.ok) throw new Error(signedIn.code)
    const session = await accounts.sessionOf({ cookie: cookieOf(signedIn.cookies) })
    expect(session?.user).toEqual({
      id: invited.user.id,
      email: 'anne.garde@example.org',
      name: 'Anne Garde',
    })
    expect(session?.principal).toMatchObject({ person: 'p1', grants: [{ role: 'staff', scope: null }] })
  })

  it('is refused for an address, a name, a person or a right that is none, and nothing is kept of it', async () => {
    const { accounts } = await openAccounts()
    const valid = { email: 'a@example.org', name: 'A', person: null, grants: [grant('staff')] }
    const wrong = [
      [{ email: 'élise@example.org' }, 'email'],
      [{ email: '\u212Aate@example.org' }, 'email'],
      [{ email: 'a@example.org\r\nBcc: b@example.org' }, 'email'],
      [{ email: `${'a'.repeat(300)}@example.org` }, 'email'],
      [{ email: 'nobody' }, 'email'],
      [{ name: 'A\r\nBcc: b@example.org' }, 'name'],
      [{ name: ' ' }, 'name'],
      [{ person: '../x' }, 'person'],
      [{ grants: [grant('staff'), grant('constructor')] }, 'grants.1.role'],
      [{ grants: [grant('communeEditor', 'commune:../92')] }, 'grants.0.scope'],
      [{ grants: [grant('communeEditor')] }, 'grants.0.scope'],
    ] as const
    for (const [part, field] of wrong) {
      expect(accounts.invite({ ...valid, ...part }, null)).toEqual(invalid(field))
    }
    expect(accounts.listUsers()).toEqual([])
  })

  it('is one per address and one per person', async () => {
    const { accounts } = await openAccounts()
    const user = await member(accounts)
    const again = { email: user.email.toUpperCase(), name: 'B', person: null, grants: [] }
    expect(accounts.invite(again, null)).toEqual({ ok: false, code: 'email-taken' })
    expect(accounts.invite({ ...again, email: 'b@example.org', person: user.person }, null)).toEqual({
      ok: false,
      code: 'person-taken',
    })
  })

  it('that is deactivated is out at once and cannot come back', async () => {
    const { accounts } = await openAccounts()
    await member(accounts, grant('administrator'))
    const user = await member(accounts, grant('staff'))
    const cookie = cookieOf(await accounts.openSession(user))
    expect(await accounts.sessionOf({ cookie })).not.toBeNull()
    expect(accounts.deactivate(user.id, null)).toEqual({ ok: true })
    expect(await accounts.sessionOf({ cookie })).toBeNull()
    expect(accounts.principalOf(user.id)).toBeNull()
    expect(await accounts.signIn(user.email, PASSWORD, HERE)).toEqual({
      ok: false,
      code: 'wrong-credentials',
    })
    expect(accounts.newLink(user.id, null)).toEqual({ ok: false, code: 'unknown-user' })
  })
})

describe('a link', () => {
  it('serves once, lives 14 days, and a new one replaces it', async () => {
    const { accounts, clock, database } = await openAccounts()
    const invited = accounts.invite({ email: 'a@example.org', name: 'A', person: null, grants: [] }, null)
    if (!invited.ok) throw new Error(invited.code)
    expect(accounts.findInvitation(invited.token)).toMatchObject({ ok: true, user: { name: 'A' } })
    expect(JSON.stringify(database.prepare('select * from account_link').all())).not.toContain(invited.token)

    clock.at += 14 * DAY + 1
    expect(accounts.findInvitation(invited.token)).toEqual({ ok: false, code: 'expired-link' })
    const second = accounts.newLink(invited.user.id, null)
    const third = accounts.newLink(invited.user.id, null)
    if (!second.ok || !third.ok) throw new Error('no link')
    expect(await accounts.acceptInvitation(second.token, PASSWORD)).toEqual({
      ok: false,
      code: 'expired-link',
    })
    const answers = await Promise.all([1, 2].map(() => accounts.acceptInvitation(third.token, PASSWORD)))
    expect(answers.map((answer) => answer.ok).sort()).toEqual([false, true])
  })

  it('of one purpose does not serve another, nor does anything that is no token', async () => {
    const { accounts } = await openAccounts()
    const invited = accounts.invite({ email: 'a@example.org', name: 'A', person: null, grants: [] }, null)
    if (!invited.ok) throw new Error(invited.code)
    for (const token of ['', '__proto__', 'x'.repeat(100_000), '\0', invited.token]) {
      expect(await accounts.resetPassword(token, PASSWORD)).toEqual({ ok: false, code: 'unknown-link' })
    }
  })

  it('refuses a password too short or absurdly long', async () => {
    const { accounts } = await openAccounts()
    const invited = accounts.invite({ email: 'a@example.org', name: 'A', person: null, grants: [] }, null)
    if (!invited.ok) throw new Error(invited.code)
    for (const password of ['', 'court', 'x'.repeat(129), 'x'.repeat(5_000_000)]) {
      expect(await accounts.acceptInvitation(invited.token, password)).toEqual({
        ok: false,
        code: 'invalid',
        field: 'password',
      })
    }
  })

  it('for a forgotten password is mailed only to who exists, lives an hour and ends the other sessions', async () => {
    const { accounts, mail, clock } = await openAccounts()
    const user = await member(accounts, grant('staff'))
    const cookie = cookieOf(await accounts.openSession(user))
    const ended: string[] = []
    accounts.onSessionsEnded((id) => ended.push(id))
    expect(accounts.requestPasswordReset('nobody@example.org', '192.0.2.1')).toBe(true)
    expect(accounts.requestPasswordReset('not an address', '192.0.2.1')).toBe(true)
    expect(accounts.requestPasswordReset(user.email, '192.0.2.1')).toBe(true)
    await vi.waitFor(async () => expect(await mail.list()).toHaveLength(1))
    const [message] = await mail.list()
    const token = /mot-de-passe\/([\w-]{43})/.exec(message?.source.replaceAll('=\r\n', '') ?? '')?.[1] ?? ''
    expect(accounts.findReset(token)).toMatchObject({ ok: true })

    expect(await accounts.resetPassword(token, 'une autre phrase de passe')).toMatchObject({ ok: true })
    expect(ended).toEqual([user.id])
    expect(await accounts.sessionOf({ cookie })).toBeNull()
    expect(await accounts.signIn(user.email, PASSWORD, HERE)).toMatchObject({ ok: false })
    expect(await accounts.signIn(user.email, 'une autre phrase de passe', HERE)).toMatchObject({ ok: true })

    const late = accounts.newLink(user.id, null)
    if (!late.ok) throw new Error(late.code)
    clock.at += 3_600_001
    expect(accounts.findReset(late.token)).toEqual({ ok: false, code: 'expired-link' })
  })
})

describe('asking for a new password', () => {
  it('is stopped after three times for one address, and twenty from one place', async () => {
    const { accounts } = await openAccounts()
    const ask = (email: string, address: string) => accounts.requestPasswordReset(email, address)
    expect([1, 2, 3, 4].map(() => ask('a@example.org', '192.0.2.1'))).toEqual([true, true, true, false])
    const many = Array.from({ length: 21 }, (_, i) => ask(`b${i}@example.org`, '192.0.2.2'))
    expect(many.indexOf(false)).toBe(20)
  })
})

describe('signing in', () => {
  it('answers the same for a wrong password and an unknown address', async () => {
    const { accounts } = await openAccounts()
    const user = await member(accounts)
    const wrong = { ok: false, code: 'wrong-credentials' }
    expect(await accounts.signIn(user.email, 'not the password', HERE)).toEqual(wrong)
    expect(await accounts.signIn('nobody@example.org', PASSWORD, HERE)).toEqual(wrong)
    expect(await accounts.signIn('__proto__', '__proto__', HERE)).toEqual(wrong)
    expect(await accounts.signIn(user.email, 'x'.repeat(5_000_000), HERE)).toEqual(wrong)
  })

  it('is stopped after ten tries for one address, even at once and from many places, for a quarter of an hour', async () => {
    const { accounts, clock } = await openAccounts()
    const user = await member(accounts)
    const other = await member(accounts)
    const tries = await Promise.all(
      Array.from({ length: 15 }, (_, i) => accounts.signIn(user.email, 'wrong', { address: `192.0.2.${i}` })),
    )
    expect(tries.filter((answer) => !answer.ok && answer.code === 'rate')).toHaveLength(5)
    expect(await accounts.signIn(user.email, PASSWORD, HERE)).toEqual({ ok: false, code: 'rate' })
    expect(await accounts.signIn(other.email, PASSWORD, HERE)).toMatchObject({ ok: true })
    clock.at += 15 * 60_000 + 1
    expect(await accounts.signIn(user.email, PASSWORD, HERE)).toMatchObject({ ok: true })
  })

  it('is stopped after a hundred tries from one place', async () => {
    const { accounts } = await openAccounts()
    for (let i = 0; i < 100; i++) await accounts.signIn('no address', 'wrong', HERE)
    expect(await accounts.signIn('a@example.org', 'wrong', HERE)).toEqual({ ok: false, code: 'rate' })
  })

  it('leaves no transaction of another library open on the shared connection', async () => {
    const { accounts, database } = await openAccounts()
    const user = await member(accounts)
    const prepare = vi.spyOn(database, 'prepare')
    const signedIn = await accounts.signIn(user.email, PASSWORD, HERE)
    if (!signedIn.ok) throw new Error(signedIn.code)
    const headers = { cookie: cookieOf(signedIn.cookies) }
    await accounts.sessionOf(headers)
    await accounts.renewSession(headers)
    await accounts.openSession(user)
    await accounts.signOut(headers)
    const statements = prepare.mock.calls.map(([sql]) => sql)
    expect(statements.some((sql) => sql.includes('insert into "session"'))).toBe(true)
    expect(statements.filter((sql) => /^\s*(begin|savepoint)/i.test(sql))).toEqual([])
  })
})

describe('a session', () => {
  it('ends with signing out, for a copy of its cookie too', async () => {
    const { accounts } = await openAccounts()
    const cookie = cookieOf(await accounts.openSession(await member(accounts)))
    expect(await accounts.sessionOf(new Headers({ cookie }))).not.toBeNull()
    await accounts.signOut({ cookie })
    expect(await accounts.sessionOf({ cookie })).toBeNull()
  })

  it('is lengthened by use, once a day', async () => {
    const { accounts, database } = await openAccounts()
    const cookie = cookieOf(await accounts.openSession(await member(accounts)))
    expect(await accounts.renewSession({ cookie })).toEqual([])
    const soon = new Date(Date.now() + 5 * DAY).toISOString()
    database.prepare('update session set expiresAt = ?').run(soon)
    const [renewed = ''] = await accounts.renewSession({ cookie })
    expect(cookieOf([renewed])).toBe(cookie)
    expect(String(database.prepare('select expiresAt from session').get()?.['expiresAt']) > soon).toBe(true)
  })

  it('is not made by a forged, foreign or monstrous cookie', async () => {
    const { accounts } = await openAccounts()
    const cookie = cookieOf(await accounts.openSession(await member(accounts)))
    const [name = '', value = ''] = cookie.split('=', 2)
    const token = value.split('.')[0]
    for (const forged of [
      '',
      '=',
      `${name}=`,
      `${name}=${token}`,
      `${name}=${token}.AAAA`,
      `${name}=%E0%A4%A`,
    ]) {
      expect(await accounts.sessionOf({ cookie: forged })).toBeNull()
    }
    expect(await accounts.sessionOf({ cookie: `${'a=b; '.repeat(10_000)}${cookie}` })).toBeNull()
    expect(await accounts.sessionOf({})).toBeNull()
  })

  it('expires, and another process that ends it is noticed within two seconds', async () => {
    const { accounts, database, clock, file } = await openAccounts()
    const user = await member(accounts)
    const expired = cookieOf(await accounts.openSession(user))
    database.prepare(`update session set expiresAt = '2020-01-01T00:00:00.000Z'`).run()
    expect(await accounts.sessionOf({ cookie: expired })).toBeNull()

    const cookie = cookieOf(await accounts.openSession(user))
    expect(await accounts.sessionOf({ cookie })).not.toBeNull()
    const other = new DatabaseSync(file)
    other.exec('delete from session')
    other.close()
    clock.at += 2_001
    expect(await accounts.sessionOf({ cookie })).toBeNull()
  })
})

describe('grants', () => {
  it('take effect, change and end at once, and those who listen hear it in the same turn', async () => {
    const { accounts } = await openAccounts()
    const user = await member(accounts)
    const heard: string[] = []
    accounts.onGrantsChanged((users) => heard.push(...users))
    const given = accounts.grant({ user: user.id, ...grant('coordinator', 'network:culture') }, 'admin')
    if (!given.ok) throw new Error(given.code)
    expect(accounts.principalOf(user.id)?.grants).toMatchObject([
      { role: 'coordinator', scope: 'network:culture' },
    ])
    expect(accounts.setGrantDates(given.grant.id, { from: '2199-01-01', until: null }, 'admin').ok).toBe(true)
    expect(accounts.principalOf(user.id)?.grants).toEqual([])
    expect(accounts.revoke(given.grant.id, 'admin').ok).toBe(true)
    expect(accounts.revoke(given.grant.id, 'admin')).toEqual({ ok: false, code: 'unknown-grant' })
    expect(heard).toEqual([user.id, user.id, user.id])
    expect(accounts.audit.list({ limit: 3 }).map((entry) => [entry.action, entry.actor])).toEqual([
      ['revoke', 'admin'],
      ['set-dates', 'admin'],
      ['grant', 'admin'],
    ])
  })

  it('give the same principal to those who hold the same, in whatever order they got them', async () => {
    const { accounts } = await openAccounts()
    const [a, b] = [grant('member', 'network:culture'), grant('coordinator', 'network:sport')]
    const one = accounts.principalOf((await member(accounts, a, b)).id)
    const other = accounts.principalOf((await member(accounts, b, a)).id)
    expect(JSON.stringify(one?.grants)).toBe(JSON.stringify(other?.grants))
    expect(one?.grants).toEqual([b, a])
  })

  it('begin and end at midnight where the association is', async () => {
    const { accounts, clock } = await openAccounts({ at: Date.parse('2026-03-16T22:59:00Z') })
    const user = await member(accounts)
    accounts.grant(
      { user: user.id, role: 'staff', scope: null, from: '2026-03-17', until: '2026-03-17' },
      null,
    )
    const heard: string[] = []
    accounts.onGrantsChanged((users) => heard.push(...users))
    expect(accounts.principalOf(user.id)?.grants).toEqual([])
    clock.at += 2 * 60_000
    accounts.refresh()
    expect(accounts.principalOf(user.id)?.grants).toHaveLength(1)
    clock.at += DAY
    accounts.refresh()
    expect(accounts.principalOf(user.id)?.grants).toEqual([])
    expect(heard).toEqual([user.id, user.id])
  })

  it('that another process changes are noticed', async () => {
    const { accounts, file } = await openAccounts()
    const user = await member(accounts, grant('staff'))
    const heard: string[] = []
    accounts.onGrantsChanged((users) => heard.push(...users))
    expect(accounts.principalOf(user.id)?.grants).toHaveLength(1)
    const other = new DatabaseSync(file)
    other.exec(`update role_grant set revoked_at = 1`)
    other.close()
    accounts.refresh()
    expect(accounts.principalOf(user.id)?.grants).toEqual([])
    expect(heard).toEqual([user.id])
  })

  it('are refused with a wrong role, scope, date or account', async () => {
    const { accounts } = await openAccounts()
    const user = (await member(accounts)).id
    const valid = { user, ...grant('staff') }
    expect(accounts.grant({ ...valid, role: '__proto__' }, null)).toEqual(invalid('role'))
    expect(accounts.grant({ ...valid, scope: 'network:culture' }, null)).toEqual(invalid('scope'))
    expect(accounts.grant({ ...valid, from: '2026-02-30' }, null)).toEqual(invalid('from'))
    expect(accounts.grant({ ...valid, from: '2026-02-02', until: '2026-02-01' }, null)).toEqual(
      invalid('until'),
    )
    expect(accounts.grant({ ...valid, user: 'nobody' }, null)).toEqual({ ok: false, code: 'unknown-user' })
  })

  it('of the last administrator stay, by whatever door they would go', async () => {
    const { accounts } = await openAccounts()
    const first = await member(accounts, grant('administrator'))
    const second = await member(accounts, grant('administrator'))
    const held = (user: string) => accounts.listUsers().find(({ id }) => id === user)?.grants[0]?.id ?? ''
    const last = { ok: false, code: 'last-administrator' }
    expect(accounts.deactivate(second.id, null)).toEqual({ ok: true })
    expect(accounts.revoke(held(first.id), null)).toEqual(last)
    expect(accounts.deactivate(first.id, null)).toEqual(last)
    expect(accounts.setGrantDates(held(first.id), { from: null, until: '2020-01-01' }, null)).toEqual(last)
    expect(accounts.setGrantDates(held(first.id), { from: null, until: '2199-01-01' }, null)).toEqual(last)
    expect(accounts.setGrantDates(held(first.id), { from: '2199-01-01', until: null }, null)).toEqual(last)
    expect(accounts.principalOf(first.id)?.grants).toHaveLength(1)
    expect(accounts.audit.list({ limit: 1, action: 'revoke' })).toEqual([])
  })
})

describe('the audit log', () => {
  it('keeps failed sign-ins, pages from the newest, and nobody can change it', async () => {
    const { accounts, database } = await openAccounts()
    await accounts.signIn('nobody@example.org', 'wrong', HERE)
    accounts.audit.record({ actor: null, action: 'sign-in', detail: { ['__proto__']: 1 } })
    const [newest, older] = accounts.audit.list({ limit: 2 })
    expect(older).toMatchObject({ action: 'sign-in-failed', actor: null, target: 'nobody@example.org' })
    expect(accounts.audit.list({ limit: 9, before: newest?.id })).toEqual([older])
    expect(() => database.exec('delete from audit')).toThrow('append-only')
    expect(() => database.exec(`update audit set actor = 'x'`)).toThrow('append-only')
  })
})

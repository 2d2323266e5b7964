import { describe, expect, it } from 'vitest'
import { grant, member, PASSWORD } from '../accounts/accountsFixture.ts'
import { openCommands } from './commandFixture.ts'
import { commands } from './table.ts'

const GRANT = { role: 'staff', scope: null, from: null, until: null }

describe('a command', () => {
  it('that does not exist is 404, whatever its name', async () => {
    const { run, administrator } = await openCommands()
    for (const name of ['nothing', '__proto__', 'constructor', 'toString', '']) {
      expect(await run(administrator.id, name, {})).toEqual({
        status: 404,
        body: { code: 'unknown-command' },
      })
    }
  })

  it('needs an open account', async () => {
    const { run, accounts } = await openCommands()
    const user = await member(accounts, grant('staff'))
    expect(await run(null, 'grantRole', {})).toEqual({ status: 401, body: { code: 'signed-out' } })
    accounts.deactivate(user.id, null)
    expect(await run(user.id, 'createMeeting', {})).toMatchObject({ status: 401 })
  })

  it('refuses any body that is not its own, naming the field', async () => {
    const { run, administrator } = await openCommands()
    const bodies = [
      null,
      undefined,
      'x',
      1,
      [],
      {},
      { unknown: 1 },
      JSON.parse('{"__proto__":{"user":"x"}}') as unknown,
    ]
    for (const name of Object.keys(commands)) {
      for (const body of bodies) {
        expect(await run(administrator.id, name, body)).toMatchObject({
          status: 400,
          body: { code: 'invalid' },
        })
      }
    }
    const wrong = { user: administrator.id, role: 'staff', scope: 1, from: null, until: null }
    expect(await run(administrator.id, 'grantRole', wrong)).toMatchObject({ body: { field: 'scope' } })
  })

  it('about accounts is refused to everyone but an administrator', async () => {
    const { run, accounts, administrator } = await openCommands()
    const bodies = {
      inviteUser: { email: 'x@example.org', name: 'X', person: null, grants: [GRANT] },
      resendInvitation: { user: administrator.id },
      grantRole: { user: administrator.id, ...GRANT },
      revokeGrant: { grant: 'x' },
      setGrantDates: { grant: 'x', from: null, until: null },
      deactivateUser: { user: administrator.id },
    }
    const others = ['staff', 'restrictedStaff', 'treasurer', 'member'].map((role) => grant(role))
    const user = await member(accounts, ...others, grant('coordinator', 'network:culture'))
    const before = JSON.stringify(accounts.listUsers())
    for (const [name, body] of Object.entries(bodies)) {
      expect(await run(user.id, name, body)).toEqual({ status: 403, body: { code: 'forbidden' } })
    }
    expect(JSON.stringify(accounts.listUsers())).toBe(before)
  })
})

describe('accounts by command', () => {
  it('invites by mail, with the rights asked for', async () => {
    const { run, accounts, administrator, mail } = await openCommands()
    const body = { email: 'Anne@example.org', name: 'Anne Garde', person: 'p77', grants: [GRANT] }
    const answer = await run(administrator.id, 'inviteUser', body)
    expect(answer).toMatchObject({ status: 200, body: { mailed: true } })
    const [message] = await mail.list()
    const token = /invitation\/([\w-]{43})/.exec(message?.source.replaceAll('=\r\n', '') ?? '')?.[1] ?? ''
    expect(message?.source).toContain('anne@example.org')
    expect(await accounts.acceptInvitation(token, PASSWORD)).toMatchObject({ ok: true })
    const user = accounts.findByEmail('anne@example.org')
    expect(accounts.principalOf(user?.id ?? '')?.grants).toMatchObject([{ role: 'staff' }])
    expect(await run(administrator.id, 'inviteUser', body)).toEqual({
      status: 409,
      body: { code: 'email-taken' },
    })
    const resent = await run(administrator.id, 'resendInvitation', { user: user?.id })
    expect(resent).toMatchObject({ status: 200, body: { purpose: 'reset', mailed: true } })
    expect(accounts.audit.list({ limit: 2 }).map(({ action, actor }) => [action, actor])).toEqual([
      ['reset-link', administrator.id],
      ['accept-invitation', user?.id],
    ])
  })

  it('grants, dates, revokes and deactivates, but never the last administrator', async () => {
    const { run, accounts, administrator } = await openCommands()
    const user = (await member(accounts)).id
    const by = administrator.id
    const granted = await run(by, 'grantRole', {
      user,
      ...GRANT,
      role: 'communeEditor',
      scope: 'commune:92075',
    })
    const held = accounts.listUsers().find(({ id }) => id === user)?.grants[0]?.id ?? ''
    expect(granted).toEqual({ status: 200, body: { grant: held } })
    const dates = { grant: held, from: '2026-01-01', until: '2025-01-01' }
    expect(await run(by, 'setGrantDates', dates)).toEqual({
      status: 400,
      body: { code: 'invalid', field: 'until' },
    })
    expect(await run(by, 'setGrantDates', { ...dates, until: null })).toMatchObject({ status: 200 })
    expect(await run(by, 'revokeGrant', { grant: held })).toMatchObject({ status: 200 })
    expect(await run(by, 'revokeGrant', { grant: held })).toEqual({
      status: 404,
      body: { code: 'unknown-grant' },
    })
    expect(await run(by, 'grantRole', { user: 'nobody', ...GRANT })).toEqual({
      status: 404,
      body: { code: 'unknown-user' },
    })
    expect(await run(by, 'deactivateUser', { user })).toMatchObject({ status: 200 })
    expect(await run(by, 'deactivateUser', { user: by })).toEqual({
      status: 409,
      body: { code: 'last-administrator' },
    })
  })

  it('judges each command by the rights that those before it left', async () => {
    const { run, accounts, administrator } = await openCommands()
    const second = await member(accounts, grant('administrator'))
    const held = accounts.listUsers().find(({ id }) => id === second.id)?.grants[0]?.id
    const answers = await Promise.all([
      run(administrator.id, 'revokeGrant', { grant: held }),
      run(second.id, 'grantRole', { user: second.id, ...GRANT }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 403])
  })
})

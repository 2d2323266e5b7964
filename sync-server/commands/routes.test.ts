import { describe, expect, it } from 'vitest'
import { readRecord, type Catalogue, type Grant } from '#domain'
import { startServer } from '../testing/startServer.ts'

const grant = (role: Grant['role'], scope: string | null = null): Grant => ({
  role,
  scope,
  from: null,
  until: null,
})
const NEW = { kind: 'network', network: 'culture', title: 'Réseau Culture', date: '2021-03-17' }

async function listed(person: { get: (path: string) => Promise<Response> }): Promise<string[]> {
  const catalogue = (await (await person.get('/api/catalogue')).json()) as Catalogue
  return catalogue.documents.map(({ name, access }) => `${name} ${access}`)
}

describe('POST /api/commands/<name> of the real server', () => {
  it('makes a meeting that its coordinator writes, its network sees once convened, and nobody else', async () => {
    const { person, engine } = await startServer()
    const coordinator = await person('Anne', [grant('coordinator', 'network:culture')])
    const member = await person('Luc', [grant('member', 'network:culture')])
    const other = await person('Zoe', [grant('member', 'network:sport')])
    const created = await coordinator.post('/api/commands/createMeeting', NEW)
    expect(created.status).toBe(200)
    const { meeting } = (await created.json()) as { meeting: string }
    const name = `meeting.${meeting}.1`

    const document = engine.readDocument(name)
    const record = document && readRecord(document, 'meeting', 'Meeting', meeting)
    expect(record?.values.get('title')).toBe('Réseau Culture')
    expect(await listed(coordinator)).toContain(`${name} write`)
    expect(await listed(member)).not.toContain(`${name} read`)

    const convoked = await coordinator.post('/api/commands/convokeMeeting', { meeting, people: [] })
    expect(convoked.status).toBe(200)
    expect(await listed(member)).toContain(`${name} read`)
    expect((await listed(other)).join()).not.toContain(name)
  })

  it('takes a right away for the next command and the next edit alike', async () => {
    const { person, engine } = await startServer()
    const administrator = await person('Anne', [grant('administrator')])
    const coordinator = await person('Luc', [grant('coordinator', 'network:culture')])
    const held = engine.accounts.listUsers().find(({ id }) => id === coordinator.user.id)?.grants[0]?.id
    expect((await coordinator.post('/api/commands/createMeeting', NEW)).status).toBe(200)
    const revoked = await administrator.post('/api/commands/revokeGrant', { grant: held })
    expect(revoked.status).toBe(200)
    expect((await coordinator.post('/api/commands/createMeeting', NEW)).status).toBe(403)
    expect(await listed(coordinator)).toEqual([])
  })

  it('answers in codes to whatever is sent', async () => {
    const { person, url } = await startServer()
    const staff = await person('Anne', [grant('staff')])
    const send = (path: string, init: RequestInit) => fetch(url + path, { method: 'POST', ...init })
    const json = { 'content-type': 'application/json' }
    const signedOut = await send('/api/commands/createMeeting', { body: JSON.stringify(NEW), headers: json })
    expect([signedOut.status, await signedOut.json()]).toEqual([401, { code: 'signed-out' }])

    const headers = { ...json, cookie: staff.cookie }
    const poisoned = '{"__proto__":{"user":"x"},"meeting":"m"}'
    const answers = [
      ['/api/commands/nothing', '{}', 404, 'unknown-command'],
      ['/api/commands/__proto__', '{}', 404, 'unknown-command'],
      ['/api/commands/createMeeting', '{', 400, 'invalid'],
      ['/api/commands/createMeeting', 'null', 400, 'invalid'],
      ['/api/commands/approveMinutes', poisoned, 400, 'invalid'],
      ['/api/commands/approveMinutes', '{"meeting":"nothing"}', 404, 'unknown-meeting'],
      [
        '/api/commands/createMeeting',
        JSON.stringify({ ...NEW, title: 'x'.repeat(70_000) }),
        413,
        'too-large',
      ],
      [
        '/api/commands/inviteUser',
        JSON.stringify({ email: 'a', name: 'a', person: null, grants: [] }),
        403,
        'forbidden',
      ],
    ] as const
    for (const [path, body, status, code] of answers) {
      const answer = await send(path, { body, headers })
      expect([path, answer.status, await answer.json()]).toMatchObject([path, status, { code }])
    }
    const foreign = await send('/api/commands/createMeeting', {
      body: JSON.stringify(NEW),
      headers: { ...headers, origin: 'https://evil.example' },
    })
    expect([foreign.status, await foreign.json()]).toEqual([403, { code: 'origin' }])
  })
})

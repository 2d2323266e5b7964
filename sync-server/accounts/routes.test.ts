import fastify from 'fastify'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { cookieOf, grant, member, openAccounts, PASSWORD } from './accountsFixture.ts'
import { isOurs, requireSameOrigin } from './requireSameOrigin.ts'
import { accountRoutes } from './routes.ts'

const ASSOCIATION = { name: 'Association de test', shortName: 'TEST' }

const ours = (origin: string, host: string) => isOurs('https://espace.example.org', origin, host)

async function serve({ demo = false, baseUrl = 'http://127.0.0.1:3000' } = {}) {
  const opened = await openAccounts({ baseUrl })
  const { accounts } = opened
  const people = demo ? [{ email: 'demo@example.org', name: 'Démo', role: 'Équipe', what: 'Tout' }] : null
  if (demo) {
    accounts.createUser(
      { email: 'demo@example.org', name: 'Démo', person: null, grants: [grant('staff')] },
      null,
    )
  }
  const server = fastify()
  server.addHook('onRequest', requireSameOrigin(baseUrl))
  await server.register(accountRoutes, { accounts, association: ASSOCIATION, demo: people })
  const url = await server.listen({ host: '127.0.0.1', port: 0 })
  onTestFinished(async () => void (await server.close()))

  async function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const init = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }
    const type = body === undefined ? {} : { 'content-type': 'application/json' }
    const response = await fetch(url + path, { method, ...init, headers: { ...type, ...headers } })
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      cookies: response.headers.getSetCookie(),
      body: text === '' ? null : (JSON.parse(text) as unknown),
    }
  }
  return { ...opened, call, url }
}

describe('GET, POST and DELETE /api/session', () => {
  it('say who asks, sign in and sign out', async () => {
    const { accounts, call } = await serve()
    const user = await member(accounts, grant('member', 'network:culture'))
    const out = await call('GET', '/api/session')
    expect(out).toMatchObject({
      status: 401,
      body: { code: 'signed-out', association: ASSOCIATION, demo: false },
    })

    const signedIn = await call('POST', '/api/session', { email: user.email, password: PASSWORD })
    expect(signedIn.status).toBe(200)
    expect(signedIn.headers.get('cache-control')).toBe('no-store')
    const cookie = cookieOf(signedIn.cookies)
    const session = await call('GET', '/api/session', undefined, { cookie })
    expect(session.body).toEqual(signedIn.body)
    expect(session.body).toMatchObject({
      user: { id: user.id, email: user.email, name: user.name },
      principal: {
        user: user.id,
        person: user.person,
        grants: [{ role: 'member', scope: 'network:culture' }],
      },
      association: ASSOCIATION,
      schema: expect.any(Number) as number,
    })

    expect((await call('DELETE', '/api/session', undefined, { cookie })).status).toBe(204)
    expect((await call('GET', '/api/session', undefined, { cookie })).status).toBe(401)
  })

  it('set a cookie that scripts and other sites do not get, over TLS only where there is TLS', async () => {
    const plain = await serve()
    const user = await member(plain.accounts)
    const body = { email: user.email, password: PASSWORD }
    const [cookie] = (await plain.call('POST', '/api/session', body)).cookies
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Lax/i)
    expect(cookie).toMatch(/Max-Age=2592000/i)
    expect(cookie).not.toMatch(/Secure/i)
    const shared = (await plain.call('POST', '/api/session', { ...body, shared: true })).cookies
    expect(shared.join()).not.toMatch(/Max-Age/i)

    const secure = await serve({ baseUrl: 'https://espace.example.org' })
    const other = await member(secure.accounts)
    const { cookies } = await secure.call('POST', '/api/session', { email: other.email, password: PASSWORD })
    expect(cookies[0]).toMatch(/^__Secure-.*; Secure/i)
  })

  it('refuse wrong credentials with 401, too many tries with 429', async () => {
    const { call } = await serve()
    const wrong = { email: 'nobody@example.org', password: 'wrong' }
    for (let i = 0; i < 10; i++) {
      expect(await call('POST', '/api/session', wrong)).toMatchObject({
        status: 401,
        body: { code: 'wrong-credentials' },
      })
    }
    expect(await call('POST', '/api/session', wrong)).toMatchObject({ status: 429, body: { code: 'rate' } })
  })

  it('refuse bodies that are not what they ask, and stay up', async () => {
    const { call } = await serve()
    const invalid = [
      [{}, 'email'],
      [[], ''],
      [null, ''],
      [{ email: { $ne: null }, password: 'x' }, 'email'],
      [{ email: 'a@example.org', password: ['x'] }, 'password'],
      [{ email: 'a@example.org', password: 'x', admin: true }, ''],
      ['{"email":"a@example.org","password":"x","__proto__":{"admin":true}}', ''],
      ['{"email":', ''],
      ['', ''],
    ] as const
    for (const [body, field] of invalid) {
      expect(await call('POST', '/api/session', body)).toMatchObject({
        status: 400,
        body: { code: 'invalid', field },
      })
    }
    const big = { email: 'a@example.org', password: 'x'.repeat(70_000) }
    expect(await call('POST', '/api/session', big)).toMatchObject({
      status: 413,
      body: { code: 'too-large' },
    })
    expect((await call('GET', '/api/session')).status).toBe(401)
  })
})

describe('the doors of a demo', () => {
  it('open for its people only', async () => {
    const { accounts, call } = await serve({ demo: true })
    const user = await member(accounts, grant('administrator'))
    expect((await call('GET', '/api/demo')).body).toMatchObject({ people: [{ email: 'demo@example.org' }] })
    const entered = await call('POST', '/api/demo', { email: 'demo@example.org' })
    expect(entered).toMatchObject({ status: 200, body: { demo: true, user: { name: 'Démo' } } })
    expect(await call('POST', '/api/demo', { email: user.email })).toMatchObject({ status: 404, cookies: [] })
  })

  it('do not exist elsewhere', async () => {
    const { call } = await serve()
    expect((await call('GET', '/api/demo')).status).toBe(404)
    expect((await call('POST', '/api/demo', { email: 'demo@example.org' })).status).toBe(404)
  })
})

describe('links by mail', () => {
  it('open a session that ends with the browser, on a shared computer', async () => {
    const { accounts, call } = await serve()
    const invited = accounts.invite({ email: 'a@example.org', name: 'Anne', person: null, grants: [] }, null)
    if (!invited.ok) throw new Error(invited.code)
    const body = { password: PASSWORD, shared: true }
    const { cookies } = await call('POST', `/api/invitations/${invited.token}`, body)
    expect(cookies.join()).toContain('session')
    expect(cookies.join()).not.toMatch(/Max-Age/i)
  })

  it('open an invitation: who is invited, then a session with the chosen password', async () => {
    const { accounts, call } = await serve()
    const invited = accounts.invite({ email: 'a@example.org', name: 'Anne', person: null, grants: [] }, null)
    if (!invited.ok) throw new Error(invited.code)
    const path = `/api/invitations/${invited.token}`
    expect(await call('GET', path)).toMatchObject({
      status: 200,
      body: { name: 'Anne', email: 'a@example.org' },
    })
    expect(await call('POST', path, { password: 'court' })).toMatchObject({
      status: 400,
      body: { code: 'invalid', field: 'password' },
    })
    const accepted = await call('POST', path, { password: PASSWORD })
    expect(accepted.status).toBe(200)
    const cookie = cookieOf(accepted.cookies)
    expect((await call('GET', '/api/session', undefined, { cookie })).status).toBe(200)
    expect(accepted.cookies.join()).toMatch(/Max-Age/i)
    expect(await call('GET', path)).toMatchObject({ status: 410, body: { code: 'expired-link' } })
    expect(await call('GET', '/api/invitations/__proto__')).toMatchObject({ status: 404 })
  })

  it('let someone choose a new password without telling who has an account', async () => {
    const { accounts, call, mail } = await serve()
    const user = await member(accounts)
    const known = await call('POST', '/api/password/forgot', { email: user.email })
    const unknown = await call('POST', '/api/password/forgot', { email: 'nobody@example.org' })
    expect([known.status, known.body]).toEqual([204, null])
    expect([unknown.status, unknown.body]).toEqual([204, null])
    await vi.waitFor(async () => expect(await mail.list()).toHaveLength(1))
    const link = accounts.newLink(user.id, null)
    if (!link.ok) throw new Error(link.code)
    const answer = await call('POST', '/api/password/reset', {
      token: link.token,
      password: 'autre phrase longue',
    })
    expect(answer.status).toBe(200)
    expect(answer.cookies).toHaveLength(1)
    for (let i = 0; i < 2; i++) await call('POST', '/api/password/forgot', { email: user.email })
    expect((await call('POST', '/api/password/forgot', { email: user.email })).status).toBe(429)
  })
})

describe('GET /api/accounts and /api/audit', () => {
  it('are for administrators', async () => {
    const { accounts, call } = await serve()
    const administrator = await member(accounts, grant('administrator'))
    const staff = await member(accounts, grant('staff'))
    const as = async (user: typeof staff) => ({ cookie: cookieOf(await accounts.openSession(user)) })
    for (const path of ['/api/accounts', '/api/audit']) {
      expect(await call('GET', path)).toMatchObject({ status: 401, body: { code: 'signed-out' } })
      expect(await call('GET', path, undefined, await as(staff))).toMatchObject({
        status: 403,
        body: { code: 'forbidden' },
      })
    }
    const listed = await call('GET', '/api/accounts', undefined, await as(administrator))
    expect(listed.body).toMatchObject({ users: [{ grants: [{ role: 'administrator' }] }, { id: staff.id }] })
    const page = await call(
      'GET',
      '/api/audit?limit=1&action=accept-invitation',
      undefined,
      await as(administrator),
    )
    expect(page.body).toMatchObject({
      entries: [{ action: 'accept-invitation', actor: staff.id, actorName: staff.name }],
    })
    const hostile = `/api/audit?limit=-1&before=abc&action=a&action=b`
    expect((await call('GET', hostile, undefined, await as(administrator))).status).toBe(200)
  })
})

describe('the origin of a request', () => {
  it('is ours under the public address, and under this machine’s names for whoever is on it', () => {
    expect(ours('https://espace.example.org', 'espace.example.org')).toBe(true)
    expect(ours('http://localhost:3000', 'localhost:3000')).toBe(true)
    expect(ours('http://espace.example.org', 'espace.example.org')).toBe(false)
    expect(ours('http://localhost:4000', 'localhost:3000')).toBe(false)
    expect(ours('http://rebound.example:3000', 'rebound.example:3000')).toBe(false)
    expect(ours('', '')).toBe(false)
  })

  it('must be ours, or a program that is no browser', async () => {
    const { call, url } = await serve()
    const body = { email: 'nobody@example.org', password: 'wrong' }
    const status = async (headers: Record<string, string>, path = '/api/session') =>
      (await call('POST', path, body, headers)).status
    const foreign = await call('POST', '/api/session', body, { origin: 'https://evil.example' })
    expect(foreign).toMatchObject({ status: 403, body: { code: 'origin' } })
    expect(await status({ origin: 'null' })).toBe(403)
    expect(await status({ origin: 'http://127.0.0.1:3000.evil.example' })).toBe(403)
    expect(await status({ 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await status({ 'sec-fetch-site': 'same-site' })).toBe(403)
    expect(await status({ 'content-type': 'text/plain' })).toBe(403)
    expect(await status({ 'content-type': 'application/x-www-form-urlencoded' })).toBe(403)
    expect(await status({ origin: 'https://evil.example' }, '/nowhere')).toBe(403)
    expect(await status({ origin: 'http://127.0.0.1:3000' })).toBe(401)
    expect(await status({ origin: url })).toBe(401)
    expect(await status({ 'sec-fetch-site': 'same-origin' })).toBe(401)
    expect(await status({})).toBe(401)
  })
})

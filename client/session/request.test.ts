import { afterEach, expect, test, vi } from 'vitest'
import { request } from './request.ts'

afterEach(() => vi.unstubAllGlobals())

const answerWith = (make: () => Response | Promise<Response>): void =>
  void vi.stubGlobal('fetch', async () => make())

test('a refusal is a value with its code and field', async () => {
  answerWith(() => Response.json({ code: 'invalid', field: 'email' }, { status: 400 }))
  expect(await request('POST', '/api/x', {})).toMatchObject({ ok: false, code: 'invalid', field: 'email' })
})

test('no network and a gateway without server are the same: offline', async () => {
  answerWith(() => Promise.reject(new TypeError('network')))
  expect(await request('GET', '/api/x')).toMatchObject({ ok: false, code: 'offline' })
  answerWith(() => new Response('bad gateway', { status: 502 }))
  expect(await request('GET', '/api/x')).toMatchObject({ ok: false, code: 'offline' })
})

test('an answer that is not JSON never throws', async () => {
  answerWith(() => new Response('<html>', { status: 500 }))
  expect(await request('GET', '/api/x')).toMatchObject({ ok: false, code: 'failed' })
  answerWith(() => new Response(null, { status: 204 }))
  expect(await request('DELETE', '/api/x')).toEqual({ ok: true, value: null })
})

import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { request } from 'node:http'
import { expect, test } from 'vitest'
import { startServer } from '../testing/startServer.ts'

const LEAD = [{ role: 'coordinator', scope: 'network:culture', from: null, until: null }] as const
const READER = [{ role: 'member', scope: 'network:culture', from: null, until: null }] as const
const BYTES = Buffer.from('Une convention, une délibération.')
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const HASH = hashOf(BYTES)

async function meeting() {
  const server = await startServer()
  const lead = await server.person('Robert', LEAD)
  const reader = await server.person('Nadia', READER)
  server.seedMeeting('m1', {})
  server.seedMeeting('m2', {})
  const entry = { name: 'Délibération "n° 3" (été).html', size: BYTES.length, type: 'text/html', hash: HASH }
  for (const id of ['m1', 'm2']) {
    server.seed(`meeting.${id}.1`, 'Meeting', id, { title: 'T', date: '2021-03-17', 'attachments.f1': entry })
  }
  const put = (who: { cookie: string } | null, path: string, body: Uint8Array<ArrayBuffer>) =>
    fetch(`${server.url}/api/attachments/${path}`, {
      method: 'PUT',
      body,
      headers: { 'content-type': 'application/octet-stream', ...(who && { cookie: who.cookie }) },
    })
  const kept = () =>
    readdirSync(server.dataDir, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile() && each.parentPath.includes('attachments'))
      .map(({ name }) => name)
  return { server, lead, reader, put, kept }
}

test('a file is given to those who read the meeting, to be saved and never shown as a page', async () => {
  const { server, lead, reader, put, kept } = await meeting()
  expect((await put(lead, `m1/${HASH}`, BYTES)).status).toBe(200)
  expect((await put(lead, `m1/${HASH}`, BYTES)).status, 'repeated').toBe(200)
  expect(kept()).toEqual([HASH])
  const answer = await reader.get(`/api/attachments/m1/${HASH}`)
  expect(Buffer.from(await answer.arrayBuffer()).equals(BYTES)).toBe(true)
  expect(answer.headers.get('content-type')).toBe('application/octet-stream')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('content-disposition')).toMatch(
    /^attachment; filename\*=UTF-8''D%C3%A9lib[\w%.-]+html$/,
  )
  expect((await fetch(`${server.url}/api/attachments/m1/${HASH}`)).status).toBe(401)
})

test('whoever may not write the meeting adds nothing, and a hash opens no other meeting', async () => {
  const { lead, reader, put, kept, server } = await meeting()
  const outside = await server.person('Paul', [{ role: 'member', scope: null, from: null, until: null }])
  expect((await put(null, `m1/${HASH}`, BYTES)).status).toBe(401)
  expect((await put(reader, `m1/${HASH}`, BYTES)).status).toBe(403)
  expect((await put(outside, `m1/${HASH}`, BYTES)).status).toBe(403)
  expect((await put(lead, `unknown/${HASH}`, BYTES)).status).toBe(403)
  expect(kept()).toEqual([])
  expect((await put(lead, `m1/${HASH}`, BYTES)).status).toBe(200)
  expect((await lead.get(`/api/attachments/m2/${HASH}`)).status).toBe(404)
  expect((await outside.get(`/api/attachments/m1/${HASH}`)).status).toBe(403)
  const unlisted = Buffer.from('pas dans la fiche')
  expect((await put(lead, `m1/${hashOf(unlisted)}`, unlisted)).status).toBe(200)
  expect((await lead.get(`/api/attachments/m1/${hashOf(unlisted)}`)).status).toBe(404)
})

test('bytes that are empty, too many, not those of the hash or cut off leave nothing behind', async () => {
  const { lead, put, kept, server } = await meeting()
  expect(await (await put(lead, `m1/${hashOf(Buffer.alloc(0))}`, Buffer.alloc(0))).json()).toEqual({
    code: 'empty',
  })
  expect(await (await put(lead, `m1/${HASH}`, Buffer.from('autre'))).json()).toEqual({ code: 'wrong-hash' })
  expect((await put(lead, 'm1/..%2F..%2Fx', BYTES)).status).toBe(400)
  const large = Buffer.alloc(21 * 1024 * 1024)
  const refused = await put(lead, `m1/${hashOf(large)}`, large).then(
    ({ status }) => status,
    () => 'closed',
  )
  expect([413, 'closed']).toContain(refused)
  await new Promise<void>((resolve) => {
    const cut = request(`${server.url}/api/attachments/m1/${HASH}`, {
      method: 'PUT',
      headers: { cookie: lead.cookie, 'content-type': 'application/octet-stream', 'content-length': 1000 },
    })
    cut.on('error', () => resolve())
    cut.write(BYTES, () => cut.destroy())
  })
  await expect.poll(kept).toEqual([])
})

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '../storage/sqlite.ts'
import { startServer } from '../testing/startServer.ts'
import { temporaryFolder } from '../testing/temporaryFolder.ts'
import { createAttachmentFiles } from './AttachmentFiles.ts'

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

test('a meeting takes 500 MB of files: what is there already is no more, another meeting has its own', async () => {
  const { server, lead, put, kept } = await meeting()
  expect((await put(lead, `m1/${HASH}`, BYTES)).status).toBe(200)
  server.engine.database
    .prepare('insert into attachment values(?, ?, ?, ?, ?)')
    .run('m1', 'a'.repeat(64), 500 * 1024 * 1024 - 2 * BYTES.length, 'x', 1)
  expect((await put(lead, `m1/${HASH}`, BYTES)).status).toBe(200)
  const others = ['x', 'y'].map((letter) => Buffer.from(letter.repeat(BYTES.length)))
  const answers = await Promise.all(others.map((bytes) => put(lead, `m1/${hashOf(bytes)}`, bytes)))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 413])
  const more = Buffer.from('un')
  const refused = await put(lead, `m1/${hashOf(more)}`, more)
  expect([refused.status, await refused.json()]).toEqual([413, { code: 'meeting-full' }])
  expect(kept()).toHaveLength(2)
  expect((await put(lead, `m2/${hashOf(more)}`, more)).status).toBe(200)
})

test('one person sends a hundred files in an hour, and holds up nobody else', async () => {
  const { server, lead, put } = await meeting()
  const other = await server.person('Marie', LEAD)
  for (let sent = 0; sent < 100; sent++) {
    expect((await put(lead, `m1/${HASH}`, BYTES)).status).toBe(200)
  }
  const refused = await put(lead, `m1/${HASH}`, BYTES)
  expect([refused.status, await refused.json()]).toEqual([429, { code: 'rate' }])
  expect((await put(other, `m1/${HASH}`, BYTES)).status).toBe(200)
})

test('what was being received when the server stopped is gone at the next start', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'ab'))
  writeFileSync(join(folder, 'x.part'), 'moitié')
  writeFileSync(join(folder, 'ab', 'abc'), 'entier')
  createAttachmentFiles(openDatabase(join(folder, 'log.sqlite')), folder)
  expect(existsSync(join(folder, 'x.part'))).toBe(false)
  expect(existsSync(join(folder, 'ab', 'abc'))).toBe(true)
})

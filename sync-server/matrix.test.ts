import { setTimeout as delay } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { decodeChanges, documentTypes, encodeUpdates, type Catalogue, type UpdateAnswer } from '#domain'
import { matrix, matrixDocuments, type MatrixCase } from '#testing/matrix'
import { askers, TODAY, type Asker } from '#testing/people'
import { minimalEdit } from './testing/minimalEdit.ts'
import { RawSocket } from './testing/RawSocket.ts'
import { startServer } from './testing/startServer.ts'

const LONG = { timeout: 180_000 }
const NOON = Date.parse(`${TODAY}T12:00:00Z`)
const documents = matrixDocuments()
const cases = Map.groupBy(matrix(documents), ({ asker }) => asker)

/** Everyone of the matrix whose grants can be given at all, with a session. */
async function everyone() {
  const server = await startServer(() => NOON)
  for (const { name, metadata, type, key } of documents) {
    const subject = documentTypes[type].subject
    if (subject && metadata) server.engine.metadata.set(`${subject}:${key}`, metadata)
    const update = Y.encodeStateAsUpdate(new Y.Doc())
    server.engine.storage.append([{ name, update, user: 'seed', history: [], newClients: [] }], NOON)
  }
  const cookies = new Map<Asker, string>()
  for (const [index, asker] of askers.entries()) {
    const person = asker.principal?.person ?? null
    const email = `asker${index}@amd92.example`
    const created = server.engine.accounts.createUser(
      { email, name: asker.name, person, grants: asker.grants },
      null,
    )
    if (asker.principal === null) cookies.set(asker, '')
    else if (created.ok) {
      const set = await server.engine.accounts.openSession(created.user)
      cookies.set(asker, set.map((cookie) => cookie.split(';')[0]).join('; '))
    }
  }
  return { server, cookies }
}

const idOf = (asker: Asker, way: string): string => `${way}${askers.indexOf(asker)}`

/** Whose edits a document holds at the end: nobody's but those who may write. */
function writersFound(doc: Y.Doc | null, way: string): string[] {
  const json = JSON.stringify([...(doc?.share.keys() ?? [])].map((root) => doc?.get(root).toJSON())) ?? ''
  const texts = doc?.share.has('body') ? doc.getXmlFragment('body').toString() : ''
  return [...(json + texts).matchAll(new RegExp(`\\b${way}\\d+\\b`, 'g'))].map(([id]) => id)
}

function unauthorised(found: (document: string) => string[], way: string): string[] {
  const allowed = new Map<string, Set<string>>()
  for (const { asker, document, expected } of matrix(documents)) {
    const set = allowed.get(document.name) ?? new Set()
    allowed.set(document.name, set)
    if (expected === 'write') set.add(idOf(asker, way))
  }
  return documents.flatMap(({ name }) =>
    found(name)
      .filter((id) => !allowed.get(name)?.has(id))
      .map((id) => `${id} wrote ${name}`),
  )
}

test('over HTTP, everyone reads and writes exactly what the table of rights says', LONG, async () => {
  const { server, cookies } = await everyone()
  const wrong: string[] = []
  for (const [asker, cookie] of cookies) {
    const list = cases.get(asker) ?? []
    const headers = { cookie, 'content-type': 'application/json' }
    const catalogue = await fetch(`${server.url}/api/catalogue`, { headers })
    const body = JSON.stringify({ log: null, since: 0, have: [] })
    const changes = await fetch(`${server.url}/api/changes`, { method: 'POST', headers, body })
    if (asker.principal === null) {
      expect([catalogue.status, changes.status]).toEqual([401, 401])
      continue
    }
    const listed = new Map(
      ((await catalogue.json()) as Catalogue).documents.map(({ name, access }) => [name, access]),
    )
    const sent = new Set(
      decodeChanges(new Uint8Array(await changes.arrayBuffer())).changes.map(({ name }) => name),
    )
    for (const { document, expected } of list) {
      const held = expected !== 'none' && documentTypes[document.type].offline
      if ((listed.get(document.name) ?? 'none') !== expected)
        wrong.push(`catalogue: ${asker.name}, ${document.name}`)
      if (sent.has(document.name) !== held) wrong.push(`changes: ${asker.name}, ${document.name}`)
    }
    wrong.push(...(await writeAll(server.url, cookie, asker, list)))
  }
  expect(wrong).toEqual([])
  expect(unauthorised((name) => writersFound(server.engine.readDocument(name), 'h'), 'h')).toEqual([])
})

async function writeAll(
  url: string,
  cookie: string,
  asker: Asker,
  list: readonly MatrixCase[],
): Promise<string[]> {
  const wrong: string[] = []
  for (let start = 0; start < list.length; start += 200) {
    const part = list.slice(start, start + 200)
    const body = encodeUpdates(
      part.map(({ document }) => ({
        name: document.name,
        update: minimalEdit(document.type, idOf(asker, 'h')),
      })),
    )
    const headers = { cookie, 'content-type': 'application/octet-stream' }
    const answers = (await (
      await fetch(`${url}/api/updates`, { method: 'POST', headers, body })
    ).json()) as UpdateAnswer[]
    for (const [index, { document, expected }] of part.entries()) {
      const answer = answers[index]
      const refused = answer && !answer.ok ? answer.code : null
      if (expected === 'write' ? refused !== null && refused !== 'rate' : refused !== 'forbidden') {
        wrong.push(`updates: ${asker.name}, ${document.name}: ${refused}`)
      }
    }
    await delay(part.filter(({ expected }) => expected === 'write').length * 3)
  }
  return wrong
}

test('on sockets, everyone joins and writes exactly what the table of rights says', LONG, async () => {
  const { server, cookies } = await everyone()
  const wrong: string[] = []
  for (const [asker, cookie] of cookies) {
    const socket = await RawSocket.open(server.port, cookie)
    if (asker.principal === null) expect(socket).toBeNull()
    if (!socket) continue
    const list = cases.get(asker) ?? []
    for (let start = 0; start < list.length; start += 100) {
      const part = list.slice(start, start + 100)
      for (const { document } of part) socket.join(document.name)
      await vi.waitUntil(() => part.every(({ document }) => socket.told.has(document.name)), {
        timeout: 10_000,
      })
      // What was denied is not open: a frame to it only waits for a hello that never passes.
      const answered = part.filter(({ document }) => socket.told.get(document.name) !== 'denied')
      for (const { document } of answered)
        socket.update(document.name, minimalEdit(document.type, idOf(asker, 's')))
      await vi.waitUntil(() => answered.every(({ document }) => socket.applied.has(document.name)), {
        timeout: 20_000,
      })
    }
    for (const { document, expected } of list) {
      const told = { none: 'denied', read: 'readonly', write: 'read-write' }[expected]
      if (socket.told.get(document.name) !== told) wrong.push(`join: ${asker.name}, ${document.name}`)
      if (expected !== 'write' && socket.applied.get(document.name))
        wrong.push(`write: ${asker.name}, ${document.name}`)
    }
    socket.socket.terminate()
  }
  expect(wrong).toEqual([])
  expect(unauthorised((name) => writersFound(server.engine.readDocument(name), 's'), 's')).toEqual([])
})

import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { VersionEntry } from '#domain'
import { takeBackup } from '../operations/takeBackup.ts'
import { openDatabase } from '../storage/sqlite.ts'
import { grant } from '../testing/pipelineBench.ts'
import { startServer } from '../testing/startServer.ts'
import { temporaryFolder } from '../testing/temporaryFolder.ts'
import { createVersionTable } from './versionTable.ts'

const MINUTES = 'minutes.m1.1'
const MINUTE = 60_000

async function setUp() {
  const clock = { at: Date.UTC(2026, 10, 22, 9) }
  const started = await startServer(() => clock.at)
  started.seedMeeting('m1', { attended: ['there'] })
  const marie = await started.person('Marie', [grant('staff')])
  const doc = new Y.Doc()
  const write = async (words: string, who = marie): Promise<void> => {
    const before = Y.encodeStateVector(doc)
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(words)])
    doc.getXmlFragment('body').push([paragraph])
    const answer = await who.updates([{ name: MINUTES, update: Y.encodeStateAsUpdate(doc, before) }])
    expect(await answer.json()).toMatchObject([{ ok: true }])
  }
  const list = async (): Promise<VersionEntry[]> =>
    (await (await marie.get(`/api/versions/${MINUTES}`)).json()) as VersionEntry[]
  const wordsOf = async (id: number): Promise<string> => {
    const answer = await marie.get(`/api/versions/${MINUTES}/${id}`)
    const read = new Y.Doc()
    Y.applyUpdateV2(read, new Uint8Array(await answer.arrayBuffer()))
    return read.getXmlFragment('body').toString()
  }
  const { versions } = started.engine
  return { ...started, clock, marie, doc, write, list, wordsOf, versions }
}

test('after five minutes of work there is a version with its authors; without work there is no other', async () => {
  const { clock, write, list, wordsOf, versions } = await setUp()
  await write('Bonjour')
  versions.keepWork()
  expect(await list()).toEqual([])
  clock.at += 5 * MINUTE
  versions.keepWork()
  await write('Bonsoir')
  const [version, ...others] = await list()
  expect(version).toMatchObject({ authors: ['Marie'], name: null, at: clock.at })
  expect(others).toEqual([])
  expect(await wordsOf(version?.id ?? 0)).toBe('<paragraph>Bonjour</paragraph>')
  clock.at += 5 * MINUTE
  versions.keepWork()
  clock.at += 60 * MINUTE
  versions.keepWork()
  expect(await list()).toHaveLength(2)
})

test('who writes names a version, who does not may not; a name is asked for', async () => {
  const { marie, write, list, person, seedMeeting } = await setUp()
  await write('Bonjour')
  const name = (who: typeof marie, label: string) =>
    who.post('/api/commands/nameVersion', { document: MINUTES, name: label })
  seedMeeting('m1', { minutes: 'review', attended: ['there'] })
  const reader = await person('Lea', [grant('member', 'network:culture')], 'there')
  expect((await name(marie, 'Avant relecture')).status).toBe(200)
  expect((await name(reader, 'à moi')).status).toBe(403)
  expect((await name(marie, '  ')).status).toBe(400)
  expect(await list()).toMatchObject([{ name: 'Avant relecture', authors: ['Marie'] }])
})

test('a document has at most two hundred named versions; those without a name do not count', async () => {
  const { marie, write, list, versions, clock } = await setUp()
  await write('Bonjour')
  versions.create(MINUTES, [], null)
  for (let at = 0; at < 199; at++) versions.create(MINUTES, [], `n° ${at}`)
  const name = () => marie.post('/api/commands/nameVersion', { document: MINUTES, name: 'Encore' })
  expect((await name()).status).toBe(200)
  const refused = await name()
  expect([refused.status, await refused.json()]).toEqual([409, { code: 'too-many-versions' }])
  await write('Bonsoir')
  clock.at += 5 * MINUTE
  versions.keepWork()
  expect(await list()).toHaveLength(202)
})

test('earlier drafts and authors are not for whom only the approved text is', async () => {
  const { write, versions, seedMeeting, person, marie, url } = await setUp()
  await write('Bonjour')
  const { id } = versions.create(MINUTES, [], null)
  const reader = await person('Lea', [grant('member', 'network:culture')], 'absent')
  const paths = [`/api/versions/${MINUTES}`, `/api/versions/${MINUTES}/${id}`, `/api/authors/${MINUTES}`]
  for (const minutes of ['draft', 'review', 'approved'] as const) {
    seedMeeting('m1', { minutes, attended: ['there'] })
    for (const path of paths) {
      expect((await reader.get(path)).status).toBe(403)
      expect((await marie.get(path)).status).toBe(200)
      expect((await fetch(url + path)).status).toBe(401)
    }
  }
  expect((await marie.get('/api/versions/minutes.m2.1')).status).toBe(403)
  expect((await marie.get(`/api/versions/${MINUTES}/999`)).status).toBe(404)
})

test('authors are named by the Yjs client they wrote with', async () => {
  const { doc, write, marie } = await setUp()
  await write('Bonjour')
  expect(await (await marie.get(`/api/authors/${MINUTES}`)).json()).toEqual({ [doc.clientID]: 'Marie' })
})

test('the same content has the same fingerprint, written anew or not; what was never written has one too', async () => {
  const { write, versions, doc, marie } = await setUp()
  await write('Bonjour')
  const first = versions.create(MINUTES, [], 'un')
  await write('x')
  const second = versions.create(MINUTES, [], 'deux')
  const before = Y.encodeStateVector(doc)
  doc.getXmlFragment('body').delete(1, 1)
  await marie.updates([{ name: MINUTES, update: Y.encodeStateAsUpdate(doc, before) }])
  expect(versions.create(MINUTES, [], 'trois').fingerprint).toBe(first.fingerprint)
  expect(first.fingerprint).toMatch(/^[0-9a-f]{64}$/)
  expect(second.fingerprint).not.toBe(first.fingerprint)
  expect(versions.create('minutes.never.1', [], null).fingerprint).toMatch(/^[0-9a-f]{64}$/)
})

test('a backup holds the versions', async () => {
  const { write, versions, engine, marie } = await setUp()
  await write('Bonjour')
  versions.create(MINUTES, ['x'], 'Relecture')
  const folder = temporaryFolder()
  const { file } = await takeBackup(engine.storage, join(folder, 'backups'), join(folder, 'attachments'), 0)
  const table = createVersionTable(openDatabase(file))
  expect(table.list(MINUTES)).toMatchObject([{ name: 'Relecture', by: [marie.user.id, 'x'] }])
})

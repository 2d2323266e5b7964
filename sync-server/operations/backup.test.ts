import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createRecord } from '#domain'
import { createAttachmentFiles, fileOf } from '../attachments/AttachmentFiles.ts'
import { createSqliteStorage, openDatabase } from '../storage/sqlite.ts'
import { temporaryFolder } from '../testing/temporaryFolder.ts'
import { endRecovery, RECOVERING, restoreBackup } from './restoreBackup.ts'
import { claimDataDir } from './runningServer.ts'
import { takeBackup } from './takeBackup.ts'
import { verifyBackup } from './verifyBackup.ts'

function store(dataDir: string) {
  return createSqliteStorage(openDatabase(join(dataDir, 'tour-de-table.sqlite')))
}

function append(storage: ReturnType<typeof store>, id: string): void {
  const doc = new Y.Doc()
  createRecord({ doc, type: 'commune', record: 'Person', id }, { family: 'official', familyName: id })
  const update = Y.encodeStateAsUpdate(doc)
  storage.append([{ name: 'commune.92075.1', update, user: 'marie', history: [], newClients: [] }], 1)
}

test('a backup taken while the store is in use restores what was acknowledged before it', async () => {
  const dataDir = temporaryFolder()
  const storage = store(dataDir)
  append(storage, 'before')
  const taken = await takeBackup(storage, join(dataDir, 'backups'), join(dataDir, 'attachments'), 0)
  append(storage, 'after')
  storage.close()
  expect(taken).toMatchObject({ documents: 1, head: 1, problems: [] })

  const restored = restoreBackup(taken.file, dataDir, 5)
  expect(restored).toMatchObject({ ok: true, documents: 1, head: 1 })
  const again = store(dataDir)
  expect(again.load('commune.92075.1').rows).toHaveLength(1)
  expect(again.logId).not.toBe(storage.logId)
  expect(again.setting(RECOVERING)).toBe('5')
  endRecovery(dataDir)
  expect(again.setting(RECOVERING)).toBeNull()
  expect(readdirSync(dataDir).some((name) => name.includes('.before-'))).toBe(true)
})

test('a damaged backup is refused, and the store stays as it was', async () => {
  const dataDir = temporaryFolder()
  const storage = store(dataDir)
  append(storage, 'kept')
  const { file } = await takeBackup(storage, join(dataDir, 'backups'), join(dataDir, 'attachments'), 0)
  storage.close()
  const bytes = readFileSync(file)
  for (let at = 4096; at < bytes.length; at += 4096) bytes.fill(0xff, at, at + 64)
  writeFileSync(file, bytes)
  expect(restoreBackup(file, dataDir, 0)).toMatchObject({ ok: false })
  expect(store(dataDir).load('commune.92075.1').rows).toHaveLength(1)
})

test('a backup with a document that cannot be read says which', async () => {
  const dataDir = temporaryFolder()
  const storage = store(dataDir)
  const update = new Uint8Array([1, 2, 3])
  storage.append([{ name: 'bodies.all.1', update, user: 'marie', history: [], newClients: [] }], 1)
  const taken = await takeBackup(storage, join(dataDir, 'backups'), join(dataDir, 'attachments'), 0)
  expect(taken.problems).toEqual(['unreadable: bodies.all.1'])
  expect(taken.file).toMatch(/\.bad$/)
})

test('an empty file, a missing one and a running server are refused with a sentence', async () => {
  const dataDir = temporaryFolder()
  const storage = store(dataDir)
  const { file } = await takeBackup(storage, join(dataDir, 'backups'), join(dataDir, 'attachments'), 0)
  const release = claimDataDir(dataDir)
  expect(restoreBackup(file, dataDir, 0)).toMatchObject({
    ok: false,
    sentence: expect.stringContaining('stop it'),
  })
  release()
  expect(restoreBackup(join(dataDir, 'none'), dataDir, 0)).toMatchObject({ ok: false })
  const short = `${file}.short`
  writeFileSync(short, readFileSync(file))
  truncateSync(short, 5000)
  expect(() => verifyBackup(short)).toThrow()
})

test('only the last fourteen are kept', async () => {
  const dataDir = temporaryFolder()
  const storage = store(dataDir)
  const folder = join(dataDir, 'backups')
  for (let day = 0; day < 16; day++)
    await takeBackup(storage, folder, join(dataDir, 'attachments'), day * 86_400_000)
  expect(readdirSync(folder)).toHaveLength(14)
})

test('files of meetings are in the backup, verified by their content, and come back with a restore', async () => {
  const [dataDir, other] = [temporaryFolder(), temporaryFolder()]
  const database = openDatabase(join(dataDir, 'tour-de-table.sqlite'))
  const storage = createSqliteStorage(database)
  const folder = join(dataDir, 'attachments')
  const files = createAttachmentFiles(database, folder)
  const bytes = Buffer.from('Une convention.')
  const hash = createHash('sha256').update(bytes).digest('hex')
  expect(await files.put({ meeting: 'm1', hash, user: 'marie', at: 1 }, [bytes])).toMatchObject({ ok: true })
  const taken = await takeBackup(storage, join(dataDir, 'backups'), folder, 0)
  expect(taken.problems).toEqual([])
  expect(restoreBackup(taken.file, other, 5)).toMatchObject({ ok: true })
  const restored = createAttachmentFiles(
    openDatabase(join(other, 'tour-de-table.sqlite')),
    join(other, 'attachments'),
  ).find('m1', hash)
  expect(restored && readFileSync(restored, 'utf8')).toBe('Une convention.')

  const copy = fileOf(join(dataDir, 'backups', 'attachments'), hash)
  writeFileSync(copy, 'Une autre.')
  expect(verifyBackup(taken.file).problems).toEqual([`damaged file: ${hash}`])
  rmSync(copy)
  expect(restoreBackup(taken.file, temporaryFolder(), 5)).toMatchObject({
    ok: false,
    sentence: expect.stringContaining(`missing file: ${hash}`),
  })
})

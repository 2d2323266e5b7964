import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createRecord } from '#domain'
import { createAttachmentFiles, fileOf } from '../attachments/AttachmentFiles.ts'
import { createSqliteStorage, openDatabase } from '../storage/sqlite.ts'
import { temporaryFolder } from '../testing/temporaryFolder.ts'
import { copyAttachments } from './backupAttachments.ts'
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

  const restored = await restoreBackup(taken.file, dataDir, 5)
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
  expect(await restoreBackup(file, dataDir, 0)).toMatchObject({ ok: false })
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
  expect(await restoreBackup(file, dataDir, 0)).toMatchObject({
    ok: false,
    sentence: expect.stringContaining('stop it'),
  })
  release()
  expect(await restoreBackup(join(dataDir, 'none'), dataDir, 0)).toMatchObject({ ok: false })
  const short = `${file}.short`
  writeFileSync(short, readFileSync(file))
  truncateSync(short, 5000)
  await expect(verifyBackup(short)).rejects.toThrow()
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
  expect(await restoreBackup(taken.file, other, 5)).toMatchObject({ ok: true })
  const restored = createAttachmentFiles(
    openDatabase(join(other, 'tour-de-table.sqlite')),
    join(other, 'attachments'),
  ).find('m1', hash)
  expect(restored && readFileSync(restored, 'utf8')).toBe('Une convention.')

  const copy = fileOf(join(dataDir, 'backups', 'attachments'), hash)
  writeFileSync(copy, 'Une autre.')
  expect((await verifyBackup(taken.file)).problems).toEqual([`damaged file: ${hash}`])
  rmSync(copy)
  expect(await restoreBackup(taken.file, temporaryFolder(), 5)).toMatchObject({
    ok: false,
    sentence: expect.stringContaining(`missing file: ${hash}`),
  })
})

/** A store with one file of `size` bytes. */
async function storeWithFile(size: number) {
  const dataDir = temporaryFolder()
  const database = openDatabase(join(dataDir, 'tour-de-table.sqlite'))
  const storage = createSqliteStorage(database)
  const folder = join(dataDir, 'attachments')
  const bytes = Buffer.alloc(size, 7)
  const hash = createHash('sha256').update(bytes).digest('hex')
  const files = createAttachmentFiles(database, folder)
  expect(await files.put({ meeting: 'm1', hash, user: 'marie', at: 1 }, [bytes])).toMatchObject({ ok: true })
  const backups = join(dataDir, 'backups')
  const copy = fileOf(join(backups, 'attachments'), hash)
  return { storage, hash, folder, original: fileOf(folder, hash), backups, copy }
}

test('the daily backup reads new files only; one that is asked for reads all of them', async () => {
  const { storage, backups, folder, copy, hash } = await storeWithFile(100)
  expect((await takeBackup(storage, backups, folder, 0, false)).problems).toEqual([])
  writeFileSync(copy, 'Une autre.')
  expect((await takeBackup(storage, backups, folder, 1, false)).problems).toEqual([])
  expect((await takeBackup(storage, backups, folder, 2)).problems).toEqual([`damaged file: ${hash}`])
  rmSync(copy)
  expect((await takeBackup(storage, backups, folder, 3, false)).problems).toEqual([])
})

test('a file that is damaged before its first copy is said every day and never copied', async () => {
  const { storage, backups, folder, original, copy, hash } = await storeWithFile(100)
  writeFileSync(original, 'abîmé')
  for (const day of [0, 1]) {
    const { problems, file } = await takeBackup(storage, backups, folder, day, false)
    expect(problems).toEqual([`damaged file: ${hash}`, `missing file: ${hash}`])
    expect(file).toMatch(/\.bad$/)
  }
  expect(existsSync(copy)).toBe(false)
  expect(readdirSync(join(backups, 'attachments')).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('while files are copied and read, the server has its turns', async () => {
  const { backups, folder } = await storeWithFile(16 * 1024 * 1024)
  let turns = 0
  let over = false
  const turn = (): void => {
    turns++
    if (!over) setImmediate(turn)
  }
  setImmediate(turn)
  await copyAttachments(folder, join(backups, 'attachments'))
  over = true
  expect(turns).toBeGreaterThan(50)
})

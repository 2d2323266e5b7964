import { copyFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/temporaryFolder.ts'
import { startCheckpoints } from './checkpoints.ts'
import { createSqliteStorage, openDatabase } from './sqlite.ts'

const edit = (text: string) => ({
  name: 'commune.92075.1',
  user: 'marie',
  update: new TextEncoder().encode(text),
  history: [],
  newClients: [],
})

test('commits overwrite a log that has its length, and are read again after the machine has stopped', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'a.db')
  const database = openDatabase(file)
  const storage = createSqliteStorage(database)
  storage.append([edit('before')], 1)
  const checkpoints = startCheckpoints(database, file, () => {})
  const length = statSync(`${file}-wal`).size
  for (let i = 0; i < 50; i++) storage.append([edit(`after ${i}`)], 2)
  expect(statSync(`${file}-wal`).size).toBe(length)
  // What a power cut leaves: both files as they are, nobody having closed them.
  const left = join(folder, 'b.db')
  copyFileSync(file, left)
  copyFileSync(`${file}-wal`, `${left}-wal`)
  await checkpoints.stop()
  storage.close()

  const again = openDatabase(left)
  const found = createSqliteStorage(again)
  expect(found.load('commune.92075.1').rows).toHaveLength(51)
  const [seq] = found.append([edit('last')], 3)
  expect(seq).toBe(52)
  found.close()
})

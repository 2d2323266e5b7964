import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/temporaryFolder.ts'
import { storageAcceptance } from './acceptance.ts'
import { createSqliteStorage, openDatabase } from './sqlite.ts'

storageAcceptance(() => {
  const file = join(temporaryFolder(), 'log.sqlite')
  return {
    storage: createSqliteStorage(openDatabase(file)),
    reopen: () => createSqliteStorage(openDatabase(file)),
  }
})

test('commits wait for the disk: synchronous is FULL', () => {
  const database = openDatabase(join(temporaryFolder(), 'log.sqlite'))
  expect(database.prepare('pragma synchronous').get()).toEqual({ synchronous: 2 })
  expect(database.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' })
})

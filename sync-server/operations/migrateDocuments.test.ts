import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createRecord, type Migration } from '#domain'
import { createSqliteStorage, openDatabase } from '../storage/sqlite.ts'
import { loadDocument } from '../sync/loadDocument.ts'
import { temporaryFolder } from '../testing/temporaryFolder.ts'
import { migrateDocuments } from './migrateDocuments.ts'

const upperCase: Migration = {
  name: 'upper-case names',
  up: (doc) => {
    for (const map of doc.getMap<Y.Map<unknown>>('Person').values()) {
      const name = String(map.get('familyName'))
      if (name !== name.toUpperCase()) map.set('familyName', name.toUpperCase())
    }
  },
}

test('stored documents are brought forward once, through the log', () => {
  const storage = createSqliteStorage(openDatabase(join(temporaryFolder(), 'log.sqlite')))
  const old = new Y.Doc()
  createRecord(
    { doc: old, type: 'commune', record: 'Person', id: 'p1' },
    { family: 'official', familyName: 'Durand' },
  )
  const name = 'commune.92075.1'
  const update = Y.encodeStateAsUpdate(old)
  storage.append([{ name, update, user: 'marie', history: [], newClients: [] }], 1)
  const run = () =>
    migrateDocuments(
      storage,
      () => {},
      2,
      (type) => (type === 'commune' ? [upperCase] : []),
    )
  expect([run(), run(), storage.head()]).toEqual([1, 0, 2])
  const doc = new Y.Doc()
  loadDocument(doc, name, 'commune', storage, () => {})
  expect(doc.getMap('Person').toJSON()).toEqual({ p1: { family: 'official', familyName: 'DURAND' } })
})

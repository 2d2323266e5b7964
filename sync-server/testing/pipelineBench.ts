import { join } from 'node:path'
import * as Y from 'yjs'
import { parseName, type Grant, type Principal } from '#domain'
import { createSqliteStorage, openDatabase } from '../storage/sqlite.ts'
import type { Storage } from '../storage/storage.ts'
import type { AlarmKind } from '../sync/alarm.ts'
import { loadDocument } from '../sync/loadDocument.ts'
import { Pipeline, type LiveDocument } from '../sync/Pipeline.ts'
import { temporaryFolder } from './temporaryFolder.ts'

export const grant = (role: Grant['role'], scope: string | null = null): Grant => ({
  role,
  scope,
  from: null,
  until: null,
})

/** A pipeline over a real SQLite file, with documents that are served without sockets. */
export function pipelineBench(wrap: (storage: Storage) => Storage = (storage) => storage) {
  const file = join(temporaryFolder(), 'log.sqlite')
  const storage = wrap(createSqliteStorage(openDatabase(file)))
  const people = new Map<string, Principal>()
  const metadata = new Map<string, unknown>()
  const alarms: AlarmKind[] = []
  const committed: number[] = []
  const recovering = { on: false }
  let clock = 0
  const pipeline = new Pipeline({
    storage,
    principalOf: (user) => people.get(user) ?? null,
    nameOf: (user) => (people.has(user) ? `${user} de l’équipe` : null),
    metadataOf: (name) => metadata.get(name) ?? null,
    onCommitted: (edits) => committed.push(...edits.map(({ seq }) => seq)),
    alarm: (kind) => alarms.push(kind),
    recovering: () => recovering.on,
    now: () => 1_000,
    elapsed: () => (clock += 1_000),
  })
  return {
    file,
    storage,
    pipeline,
    people,
    metadata,
    alarms,
    committed,
    recovering,
    join(user: string, ...grants: Grant[]): void {
      people.set(user, {
        user,
        person: null,
        grants,
      })
    },
    open(name: string): LiveDocument {
      const document = Object.assign(new Y.Doc(), { name })
      const type = parseName(name)?.type
      if (type) loadDocument(document, name, type, storage, (kind) => alarms.push(kind))
      return document
    },
    submit: (document: LiveDocument, update: Uint8Array, user: string) =>
      pipeline.submit({
        document,
        update,
        user,
        origin: 'test',
      }),
  }
}

/** A client's copy of a document, and the update of each change made to it. */
export function writer(from?: Y.Doc) {
  const doc = new Y.Doc()
  if (from) Y.applyUpdate(doc, Y.encodeStateAsUpdate(from))
  return {
    doc,
    edit(change: (doc: Y.Doc) => void): Uint8Array {
      const before = Y.encodeStateVector(doc)
      doc.transact(() => change(doc))
      return Y.encodeStateAsUpdate(doc, before)
    },
    /** As `edit`, of one transaction only, deletions of others left out. */
    change(change: (doc: Y.Doc) => void): Uint8Array {
      let update = new Uint8Array()
      const listen = (bytes: Uint8Array): void => void (update = new Uint8Array(bytes))
      doc.on('update', listen)
      doc.transact(() => change(doc))
      doc.off('update', listen)
      return update
    },
  }
}

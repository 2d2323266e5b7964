import * as Y from 'yjs'
import { migrate, migrations, parseName, type DocumentTypeName, type Migration } from '#domain'
import type { Storage } from '../storage/storage.ts'
import type { Alarm } from '../sync/alarm.ts'
import { loadDocument } from '../sync/loadDocument.ts'

const SERVER = 'migration'

/**
 * Brings every stored document to the schema of this version, through the log like any other edit. A
 * document that cannot be read whole is left as it is.
 * @returns how many documents changed
 */
export function migrateDocuments(
  storage: Storage,
  alarm: Alarm,
  now: number,
  stepsOf: (type: DocumentTypeName) => readonly Migration[] = (type) => migrations[type],
): number {
  let changed = 0
  for (const name of storage.names()) {
    const type = parseName(name)?.type
    if (!type || stepsOf(type).length === 0) continue
    const doc = new Y.Doc()
    if (loadDocument(doc, name, type, storage, alarm)) {
      const before = Y.encodeStateVector(doc)
      if (migrate(doc, type, stepsOf(type)).length > 0) {
        const update = Y.encodeStateAsUpdate(doc, before)
        storage.append([{ name, update, user: SERVER, history: [], newClients: [doc.clientID] }], now)
        changed++
      }
    }
    doc.destroy()
  }
  return changed
}

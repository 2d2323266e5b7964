import * as Y from 'yjs'
import { parseName } from '#domain'
import { createSqliteStorage, openDatabase } from '../storage/sqlite.ts'
import { loadDocument } from '../sync/loadDocument.ts'

export interface BackupReport {
  readonly documents: number
  /** The last sequence that the backup holds. */
  readonly head: number
  /** What is wrong with it; empty when it can be restored. */
  readonly problems: readonly string[]
}

/** Opens a backup as a restore would: the file is sound, and every document in it can be read whole. */
export function verifyBackup(file: string): BackupReport {
  const database = openDatabase(file)
  try {
    const integrity = database.prepare('pragma integrity_check').get()?.['integrity_check']
    if (integrity !== 'ok') return { documents: 0, head: 0, problems: [`integrity: ${String(integrity)}`] }
    const storage = createSqliteStorage(database)
    const problems: string[] = []
    let documents = 0
    for (const name of storage.names()) {
      const type = parseName(name)?.type
      if (!type) continue
      const doc = new Y.Doc()
      if (loadDocument(doc, name, type, storage, () => {})) documents++
      else problems.push(`unreadable: ${name}`)
      doc.destroy()
    }
    return { documents, head: storage.head(), problems }
  } finally {
    database.close()
  }
}

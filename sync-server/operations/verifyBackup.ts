import { dirname, join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import * as Y from 'yjs'
import { parseName } from '#domain'
import { createSqliteStorage, openDatabase } from '../storage/sqlite.ts'
import { loadDocument } from '../sync/loadDocument.ts'
import { verifyAttachments } from './backupAttachments.ts'

export interface BackupReport {
  readonly documents: number
  /** The last sequence that the backup holds. */
  readonly head: number
  /** What is wrong with it; empty when it can be restored. */
  readonly problems: readonly string[]
}

/**
 * Opens a backup as a restore would: the file is sound, every document in it can be read whole, and its files
 * are there with their own content.
 * @param content whether the files are read, or only looked for
 */
export async function verifyBackup(
  file: string,
  attachments = join(dirname(file), 'attachments'),
  content = true,
): Promise<BackupReport> {
  const database = openDatabase(file)
  try {
    const integrity = database.prepare('pragma integrity_check').get()?.['integrity_check']
    if (integrity !== 'ok') return { documents: 0, head: 0, problems: [`integrity: ${String(integrity)}`] }
    const storage = createSqliteStorage(database)
    const problems: string[] = await verifyAttachments(database, attachments, content)
    let documents = 0
    for (const name of storage.names()) {
      const type = parseName(name)?.type
      if (!type) continue
      // The server answers others between two documents.
      await turn()
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

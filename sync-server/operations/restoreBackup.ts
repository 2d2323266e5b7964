import { randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createSqliteStorage, openDatabase } from '../storage/sqlite.ts'
import { copyAttachments } from './backupAttachments.ts'
import { runningServer } from './runningServer.ts'
import { verifyBackup, type BackupReport } from './verifyBackup.ts'

export const RECOVERING = 'recovering'

export type RestoreResult =
  | { readonly ok: true; readonly documents: number; readonly head: number; readonly aside: string | null }
  | { readonly ok: false; readonly sentence: string }

/**
 * Puts a backup in the place of the store. What was there is moved aside, never deleted. The log gets a new
 * identity: clients then first send what the backup lacks, and the recovery stays open until it is ended.
 */
export async function restoreBackup(file: string, dataDir: string, now: number): Promise<RestoreResult> {
  if (!existsSync(file)) return { ok: false, sentence: `There is no file ${file}.` }
  const running = runningServer(dataDir)
  if (running) return { ok: false, sentence: `The server is running (process ${running}): stop it first.` }
  mkdirSync(dataDir, { recursive: true })
  const store = join(dataDir, 'tour-de-table.sqlite')
  const incoming = `${store}.incoming`
  copyFileSync(file, incoming)
  const attachments = join(dirname(file), 'attachments')
  const report = await attempt(incoming, attachments)
  if (report.problems.length > 0) {
    rmSync(incoming, { force: true })
    return { ok: false, sentence: `${file} cannot be restored: ${report.problems.join(', ')}.` }
  }
  await copyAttachments(attachments, join(dataDir, 'attachments'))
  const database = openDatabase(incoming)
  const storage = createSqliteStorage(database)
  storage.setSetting('log', randomUUID().slice(0, 8))
  storage.setSetting(RECOVERING, String(now))
  storage.close()

  const aside = existsSync(store)
    ? `${store}.before-${new Date(now).toISOString().replace(/[:.]/g, '-')}`
    : null
  for (const side of ['', '-wal', '-shm']) {
    if (aside && existsSync(store + side)) renameSync(store + side, aside + side)
  }
  renameSync(incoming, store)
  return { ok: true, documents: report.documents, head: report.head, aside }
}

/** Ends the recovery that a restore opened; the server may be running. */
export function endRecovery(dataDir: string): void {
  const storage = createSqliteStorage(openDatabase(join(dataDir, 'tour-de-table.sqlite')))
  storage.clearSetting(RECOVERING)
  storage.close()
}

async function attempt(file: string, attachments: string): Promise<BackupReport> {
  try {
    return await verifyBackup(file, attachments)
  } catch (error) {
    return { documents: 0, head: 0, problems: [error instanceof Error ? error.message : String(error)] }
  }
}

import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Storage } from '../storage/storage.ts'
import { copyAttachments } from './backupAttachments.ts'
import { verifyBackup, type BackupReport } from './verifyBackup.ts'

const KEPT = 14
const NAME = /^tour-de-table-[\dTZ-]+\.sqlite$/

export interface TakenBackup extends BackupReport {
  readonly file: string
}

/**
 * Takes a backup while the store is in use, opens it to be sure that it can be restored, and keeps the
 * last fourteen of its folder. A backup that fails its verification is kept aside under `.bad`.
 * @param attachments the store's folder of files; those of all backups stand once beside them
 * @param now milliseconds since 1970
 * @param everyFile whether files that an earlier backup has copied are read again, or only the new ones
 */
export async function takeBackup(
  storage: Storage,
  folder: string,
  attachments: string,
  now: number,
  everyFile = true,
): Promise<TakenBackup> {
  mkdirSync(folder, { recursive: true })
  const stamp = new Date(now).toISOString().replace(/[:.]/g, '-')
  const file = join(folder, `tour-de-table-${stamp}.sqlite`)
  const partial = `${file}.partial`
  await storage.backup(partial)
  // After the database: every file that it knows was there before its line.
  const copies = join(folder, 'attachments')
  const damaged = await copyAttachments(attachments, copies)
  const verified = await verifyBackup(partial, copies, everyFile)
  const report = { ...verified, problems: [...damaged, ...verified.problems] }
  for (const side of ['-wal', '-shm']) rmSync(partial + side, { force: true })
  const kept = report.problems.length === 0 ? file : `${file}.bad`
  renameSync(partial, kept)
  const old = readdirSync(folder)
    .filter((name) => NAME.test(name))
    .sort()
    .slice(0, -KEPT)
  for (const name of old) rmSync(join(folder, name))
  return { ...report, file: kept }
}

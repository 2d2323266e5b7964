import { join } from 'node:path'
import type { Storage } from '../storage/storage.ts'
import type { Alarm } from '../sync/alarm.ts'
import { takeBackup } from './takeBackup.ts'

const EVERY_MS = 24 * 3600 * 1000
const FIRST_MS = 10 * 60 * 1000

/** A backup, verified but for the content of files that an earlier one has copied, ten minutes after the start, then every day. */
export function scheduleBackups(storage: Storage, dataDir: string, alarm: Alarm): { stop(): void } {
  const take = (): void => {
    takeBackup(storage, join(dataDir, 'backups'), join(dataDir, 'attachments'), Date.now(), false).then(
      ({ file, problems }) => {
        if (problems.length > 0) alarm('backup-failed', { file, problems })
      },
      (error: unknown) => alarm('backup-failed', { error }),
    )
  }
  const first = setTimeout(take, FIRST_MS).unref()
  const daily = setInterval(take, EVERY_MS).unref()
  return {
    stop() {
      clearTimeout(first)
      clearInterval(daily)
    },
  }
}

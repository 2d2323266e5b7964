import { appendFileSync, statSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { Worker } from 'node:worker_threads'
import type { Alarm } from '../sync/alarm.ts'

const EVERY_MS = 1000
/** This many pages of 4 KB in the write-ahead log are moved into the database file. */
const PAGES = 500
const WORKER_MEMORY_MB = 16
/** Above what is written between two checkpoints, so that the file is not lengthened by people who type. */
const LOG_BYTES = 4 * 1024 * 1024

/**
 * Takes SQLite's checkpoints out of the commits: one of them made everybody wait for 200 ms. Another thread
 * moves the pages; what was written meanwhile is little, and is moved here, so that the file starts over.
 * @param file the database file that `database` has open
 */
export function startCheckpoints(
  database: DatabaseSync,
  file: string,
  alarm: Alarm,
): { stop(): Promise<void> } {
  let worker: Worker | null = null
  let busy = false
  database.exec('pragma wal_autocheckpoint=0')
  lengthenLog(file)

  function start(): Worker {
    const started = new Worker(new URL('./checkpointWorker.ts', import.meta.url), {
      workerData: file,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: WORKER_MEMORY_MB },
    })
    started.unref()
    started.on('message', finish)
    started.on('error', (error) => {
      alarm('checkpoint-failed', { error })
      worker = null
      finish()
    })
    return started
  }

  function finish(): void {
    if (!busy) return
    busy = false
    try {
      if (database.isOpen && !database.isTransaction) database.exec('pragma wal_checkpoint(passive)')
    } catch (error) {
      alarm('checkpoint-failed', { error })
    }
  }

  const timer = setInterval(() => {
    if (busy || waitingPages(database) < PAGES) return
    busy = true
    worker ??= start()
    worker.postMessage('checkpoint', [])
  }, EVERY_MS)
  timer.unref()

  return {
    async stop() {
      clearInterval(timer)
      busy = false
      await worker?.terminate()
    },
  }
}

/**
 * Makes the write-ahead log as long as it may become: syncing a commit that overwrites it takes half as long as
 * syncing one that lengthens the file. What follows the last commit is never read: SQLite stops at a frame
 * without a page number.
 */
function lengthenLog(file: string): void {
  const log = `${file}-wal`
  const length = statSync(log, { throwIfNoEntry: false })?.size ?? 0
  if (length < LOG_BYTES) appendFileSync(log, new Uint8Array(LOG_BYTES - length), { flush: true })
}

/** Pages of the write-ahead log that the database file does not hold yet. */
function waitingPages(database: DatabaseSync): number {
  const { log, checkpointed } = database.prepare('pragma wal_checkpoint(noop)').get() ?? {}
  return Number(log ?? 0) - Number(checkpointed ?? 0)
}

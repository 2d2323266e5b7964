import type { DatabaseSync } from 'node:sqlite'
import { Worker } from 'node:worker_threads'
import type { Alarm } from '../sync/alarm.ts'

const EVERY_MS = 1000
/** This many pages of 4 KB in the write-ahead log are moved into the database file. */
const PAGES = 500
const WORKER_MEMORY_MB = 16

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

/** Pages of the write-ahead log that the database file does not hold yet. */
function waitingPages(database: DatabaseSync): number {
  const { log, checkpointed } = database.prepare('pragma wal_checkpoint(noop)').get() ?? {}
  return Number(log ?? 0) - Number(checkpointed ?? 0)
}

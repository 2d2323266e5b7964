import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'

/** Moves the log's pages into the database file on each message, beside the thread that answers people. */
const database = new DatabaseSync(String(workerData))
database.exec('pragma busy_timeout=0')
parentPort?.on('message', () => {
  try {
    database.exec('pragma wal_checkpoint(passive)')
  } finally {
    parentPort?.postMessage('done', [])
  }
})

import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pino } from 'pino'
import { readConfig } from '../../sync-server/config.ts'
import { createEngine, createServer, type OpenStore } from '../../sync-server/Server.ts'
import { createSqliteStorage, openDatabase } from '../../sync-server/storage/sqlite.ts'
import type { Append, Storage } from '../../sync-server/storage/storage.ts'

/** While this file is in the data folder, appends fail. */
const APPEND_FAILS = 'append-fails'
const LATE_MS = 250

/** The product's server over a store that has a fault built in: `node faultyServer.ts <fault>`. */
const faults: Readonly<Record<string, OpenStore>> = {
  /** Commits return before the disk has them. */
  'synchronous-off': (file) => {
    const database = openDatabase(file, 'OFF')
    return { database, storage: createSqliteStorage(database) }
  },
  /** An append is answered at once and made durable later. */
  'late-append': (file) => {
    const database = openDatabase(file)
    return { database, storage: appendLate(createSqliteStorage(database)) }
  },
  'append-fails': (file) => {
    const database = openDatabase(file)
    const storage = createSqliteStorage(database)
    const flag = join(dirname(file), APPEND_FAILS)
    return {
      database,
      storage: {
        ...storage,
        append(batch, at) {
          if (existsSync(flag)) throw new Error('the store fails, as it was told to')
          return storage.append(batch, at)
        },
      },
    }
  },
}

function appendLate(storage: Storage): Storage {
  let promised = storage.head()
  return {
    ...storage,
    head: () => promised,
    append(batch: readonly Append[], at: number) {
      setTimeout(() => storage.append(batch, at), LATE_MS)
      return batch.map(() => ++promised)
    },
  }
}

const fault = faults[process.argv[2] ?? '']
const read = readConfig(process.env)
if (!fault || !read.ok) throw new Error(`usage: faultyServer.ts ${Object.keys(faults).join('|')}`)
const log = pino({ level: read.config.logLevel })
const engine = await createEngine(read.config, log, Date.now, fault)
const server = await createServer(engine, read.config, log)
process.send?.({ port: await server.listen() })
process.once('SIGTERM', () => void server.close().then(() => process.exit(0)))

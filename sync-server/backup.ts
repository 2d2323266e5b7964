import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { readConfig } from './config.ts'
import { takeBackup } from './operations/takeBackup.ts'
import { createSqliteStorage, openDatabase } from './storage/sqlite.ts'

const read = readConfig(process.env)
if (!read.ok) stop(read.sentence)
const store = join(read.config.dataDir, 'tour-de-table.sqlite')
if (!existsSync(store)) stop(`There is no data in ${dirname(store)}: set DATA_DIR to the folder to back up.`)
const folder = resolve(process.argv[2] ?? join(read.config.dataDir, 'backups'))
const storage = createSqliteStorage(openDatabase(store))
const taken = await takeBackup(storage, folder, join(read.config.dataDir, 'attachments'), Date.now())
storage.close()
if (taken.problems.length > 0)
  stop(`The backup ${taken.file} cannot be restored: ${taken.problems.join(', ')}.`)
process.stdout.write(`${taken.file}: ${taken.documents} documents, verified.\n`)

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

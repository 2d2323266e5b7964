import { resolve } from 'node:path'
import { readConfig } from './config.ts'
import { restoreBackup } from './operations/restoreBackup.ts'

const read = readConfig(process.env)
if (!read.ok) stop(read.sentence)
const file = process.argv[2]
if (!file) stop('Say which backup to restore: npm run restore -- FILE')
const result = restoreBackup(resolve(file), read.config.dataDir, Date.now())
if (!result.ok) stop(result.sentence)
process.stdout.write(`${result.documents} documents restored.\n`)
if (result.aside) process.stdout.write(`What was there is kept in ${result.aside}.\n`)
process.stdout.write(
  'Clients will send what the backup lacks. End the recovery from the rights page once they have.\n',
)

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

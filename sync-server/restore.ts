import { resolve } from 'node:path'
import { readConfig } from './config.ts'
import { endRecovery, restoreBackup } from './operations/restoreBackup.ts'

const read = readConfig(process.env)
if (!read.ok) stop(read.sentence)
const file = process.argv[2]
if (!file) stop('Say which backup to restore: npm run restore -- FILE, or --end to end a recovery.')
if (file === '--end') {
  endRecovery(read.config.dataDir)
  process.stdout.write('The recovery is ended: each client id is again bound to its person.\n')
  process.exit(0)
}
const result = await restoreBackup(resolve(file), read.config.dataDir, Date.now())
if (!result.ok) stop(result.sentence)
process.stdout.write(`${result.documents} documents restored.\n`)
if (result.aside) process.stdout.write(`What was there is kept in ${result.aside}.\n`)
process.stdout.write(
  'Start the server: clients will send what the backup lacks. Once they have: npm run restore -- --end\n',
)

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

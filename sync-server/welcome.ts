import { join } from 'node:path'
import { readConfig } from './config.ts'
import { createSqliteStorage, openDatabase } from './storage/sqlite.ts'

/** What `npm start` prints once the server answers: where it is, and who one may be in a demo. */
const read = readConfig(process.env)
if (read.ok) {
  const storage = createSqliteStorage(openDatabase(join(read.config.dataDir, 'tour-de-table.sqlite')))
  const doors = storage.setting('demo')
  const password = storage.setting('demo.password')
  storage.close()
  process.stdout.write(`\nTour de table: ${read.config.publicUrl}\n`)
  if (doors) {
    process.stdout.write(
      `This is a demonstration: sign in with one click, or with the password “${password}”, as one of\n`,
    )
    for (const { email, what } of JSON.parse(doors) as { email: string; what: string }[]) {
      process.stdout.write(`  ${email.padEnd(36)} ${what}\n`)
    }
  }
}

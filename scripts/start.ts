import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '../sync-server/config.ts'
import { build } from './build.ts'
import { run } from './run.ts'

const read = readConfig(process.env)
if (!read.ok) stop(read.sentence)
const { config } = read

await build().catch((error: unknown) => stop(error instanceof Error ? error.message : String(error)))
if (!existsSync(join(config.dataDir, 'tour-de-table.sqlite'))) {
  process.stdout.write('Loading the demonstration…\n')
  const code = await run('node', ['sync-server/demo.ts'])
  if (code !== 0) stop(`The demonstration could not be loaded into ${config.dataDir}: see the message above.`)
}
process.env['LOG_LEVEL'] ??= 'warn'
await import('../sync-server/main.ts')
await import('../sync-server/welcome.ts')

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

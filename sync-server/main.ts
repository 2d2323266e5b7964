import { pino } from 'pino'
import { readConfig } from './config.ts'
import { releaseStartMemory } from './operations/releaseStartMemory.ts'
import { createEngine, createServer } from './Server.ts'

const read = readConfig(process.env)
if (!read.ok) stop(read.sentence)
const { config } = read
const log = pino({ level: config.logLevel })

process.on('unhandledRejection', (error) => log.error({ error }, 'unhandled rejection'))

const engine = await createEngine(config, log).catch((error: unknown) =>
  stop(`The data folder ${config.dataDir} cannot be opened: ${messageOf(error)}`),
)
const server = await createServer(engine, config, log)
releaseStartMemory()
const port = await server.listen().catch((error: unknown) => stop(listenSentence(error)))
log.info({ port, host: config.host, url: config.publicUrl }, 'listening')
process.send?.({ port })

let closing = false
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (closing) return
    closing = true
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.fatal({ error }, 'could not flush')
        process.exit(1)
      },
    )
  })
}

function listenSentence(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'EADDRINUSE')
    return `Port ${config.port} is in use: set PORT to another one, or stop what uses it.`
  if (code === 'EACCES')
    return `Port ${config.port} needs more rights than this account has: set PORT above 1023.`
  return `Cannot listen on ${config.host}:${config.port}: ${messageOf(error)}`
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

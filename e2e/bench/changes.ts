import { request } from 'node:http'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { decodeChanges, encodeChanges, parseName, type ChangesRequest } from '#domain'
import { doorOf, type Door } from '../fixtures.ts'
import { Installation } from '../Installation.ts'
import { median } from './percentile.ts'
import type { Figure, Measure } from './Row.ts'

const RUNS = 5
const DIRECTORY = new Set(['commune', 'communePrivate', 'bodies', 'network', 'staffNotes'])
const EMPTY: ChangesRequest = { log: null, since: 0, have: [] }
const READERS: readonly { door: Door; name: string; bar: number }[] = [
  { door: 'member', name: 'élu', bar: 120_000 },
  { door: 'staff', name: 'staff', bar: 200_000 },
]

/** The first answer of an empty device, the same once it is cached, and the answer when nothing is new. */
export const changes: Measure = { group: 'sync', name: 'changes', run }

async function run(say: (progress: string) => void): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const { door, name, bar } of READERS) {
    const runs: Awaited<ReturnType<typeof measure>>[] = []
    for (let i = 0; i < RUNS; i++) runs.push(await measure(door))
    say(`${name}: ${RUNS} runs`)
    const of = (key: keyof (typeof runs)[number]) => median(runs.map((one) => one[key]))
    figures.push(
      { name: `directory as ${name}`, value: of('directory'), unit: 'bytes', bar },
      { name: `whole answer as ${name}`, value: of('bytes'), unit: 'bytes' },
      { name: `cold as ${name}`, value: of('cold'), unit: 'ms' },
      { name: `warm as ${name}`, value: of('warm'), unit: 'ms' },
      { name: `nothing new as ${name}`, value: of('nothing'), unit: 'ms' },
      { name: `answer of nothing new as ${name}`, value: of('nothingBytes'), unit: 'bytes' },
    )
  }
  return figures
}

async function measure(door: Door) {
  const installation = await Installation.started()
  try {
    const cookie = await installation.enter((await doorOf(installation, door)).email)
    const cold = await ask(installation.port, cookie, EMPTY)
    const warm = await ask(installation.port, cookie, EMPTY)
    const { log, upTo, lost, changes: all } = decodeChanges(brotliDecompressSync(cold.body))
    const held = { log, since: upTo, have: all.map(({ name }) => name) }
    const nothing = await ask(installation.port, cookie, held)
    const directory = all.filter(({ name }) => DIRECTORY.has(parseName(name)?.type ?? ''))
    return {
      bytes: cold.body.length,
      directory: compressed(encodeChanges({ log, upTo, lost, changes: directory })),
      cold: cold.ms,
      warm: warm.ms,
      nothing: nothing.ms,
      nothingBytes: nothing.body.length,
    }
  } finally {
    await installation.remove()
  }
}

function compressed(bytes: Uint8Array): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length
}

/** The bytes as they are on the wire, and the time until the last of them. */
function ask(port: number, cookie: string, body: ChangesRequest): Promise<{ body: Buffer; ms: number }> {
  const start = performance.now()
  const headers = { cookie, 'content-type': 'application/json', 'accept-encoding': 'br' }
  return new Promise((resolve, reject) => {
    const asked = request(
      { port, host: '127.0.0.1', method: 'POST', path: '/api/changes', headers },
      (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () => resolve({ body: Buffer.concat(parts), ms: performance.now() - start }))
      },
    )
    asked.on('error', reject)
    asked.end(JSON.stringify(body))
  })
}

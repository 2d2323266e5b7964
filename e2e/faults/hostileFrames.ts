import * as encoding from 'lib0/encoding'
import { DOORS, Installation } from '../Installation.ts'
import { LiveClient } from '../LiveClient.ts'
import type { Fault, FaultOptions, FaultResult } from './Fault.ts'
import { mutate } from './mutate.ts'
import { Neighbour, percentile } from './Neighbour.ts'
import { rssOf } from './processMemory.ts'
import { seeded } from './random.ts'
import { frame, FRAME, RawChannel, SYNC, updateFrame } from './RawChannel.ts'
import { notesUpdate } from './writeNotes.ts'

const DOCUMENT = 'staffNotes.all.1'
const RSS_MIB = 250
const FRAMES_A_SOCKET = 20

/** Real frames, mutated, and the attacks that have hurt such servers: nobody else notices. */
export const hostileFrames: Fault = { name: 'hostile-frames', run }

async function run({ seed, short }: FaultOptions): Promise<FaultResult> {
  const installation = await Installation.started()
  const random = seeded(seed)
  const faults: string[] = []
  let tried = 0
  try {
    const { url } = installation
    const marie = await installation.enter(DOORS.marie)
    const mallory = await installation.enter(DOORS.samir)
    const shown = await showMarie(url, marie)
    const neighbour = await Neighbour.in(DOCUMENT, url, marie)
    neighbour.start(100)
    const before = rssOf(installation.pid)
    const forged = forgedAwareness(shown.provider.awareness?.clientID ?? 0)
    const frames = [...attacks(), forged, ...malformedEverywhere(short ? 12 : 1)]
    const mutations = short ? 300 : 6_000
    for (let i = 0; i < mutations; i++) frames.push(mutate(real(random), random))
    for (let start = 0; start < frames.length; start += FRAMES_A_SOCKET) {
      tried += await send(url, mallory, frames.slice(start, start + FRAMES_A_SOCKET))
    }
    tried += await attachHundreds(url, mallory)
    await neighbour.stop()
    if (neighbour.refused > 0)
      faults.push(`${neighbour.refused} edits of the neighbour were not acknowledged`)
    if (!(await fetch(`${url}/live`)).ok) faults.push('the server is gone')
    const grown = rssOf(installation.pid) - before
    if (grown > RSS_MIB) faults.push(`memory has grown by ${grown} MiB`)
    if (!(await isShownAsMarie(url, marie, shown))) faults.push('the presence of Marie was taken over')
    shown.close()
    for (const fault of faults) process.stderr.write(`${fault}\n`)
    const expected = `the process lives, a neighbour's edits go on, memory grows by at most ${RSS_MIB} MiB`
    const figures = { p99: percentile(neighbour.latencies, 0.99), 'grown MiB': grown }
    return { tried, lost: faults.length, expected, seed, figures }
  } finally {
    await installation.remove()
  }
}

/** Sends frames on a socket of its own, and on a new one whenever the server closes it. */
async function send(url: string, cookie: string, frames: readonly Uint8Array[]): Promise<number> {
  let sent = 0
  let channel = await RawChannel.open(url, cookie, DOCUMENT)
  for (const bytes of frames) {
    if (!channel?.open) channel = await RawChannel.open(url, cookie, DOCUMENT)
    channel?.send(bytes)
    sent++
    await new Promise((resolve) => setImmediate(resolve))
  }
  await channel?.update(new Uint8Array([0, 0]), 300)
  channel?.close()
  return sent
}

function attacks(): Uint8Array[] {
  const text = (type: number, payload: string) =>
    frame(DOCUMENT, type, (encoder) => encoding.writeVarString(encoder, payload))
  const token = (payload: string) =>
    frame(DOCUMENT, FRAME.auth, (encoder) => {
      encoding.writeVarUint(encoder, 0)
      encoding.writeVarString(encoder, payload)
    })
  const announced = (type: number, numbers: readonly number[]) =>
    frame(DOCUMENT, type, (encoder) => numbers.forEach((number) => encoding.writeVarUint(encoder, number)))
  const huge = 2 ** 40
  return [
    new Uint8Array(),
    new Uint8Array(1024 * 1024 - 1),
    new Uint8Array(1024 * 1024 + 1),
    text(FRAME.broadcastStateless, '{"type":"catalogue"}'),
    text(FRAME.stateless, 'x'.repeat(900_000)),
    text(FRAME.stateless, '{"__proto__":{"admin":true}}'),
    token('{'),
    token('null'),
    token('{"schema":1e999}'),
    token('{"schema":0}'),
    token('['.repeat(400_000)),
    announced(FRAME.awareness, [huge]),
    announced(FRAME.awareness, [20, huge, 1, 1, 4]),
    announced(FRAME.sync, [SYNC.step1, 8, huge]),
    announced(FRAME.sync, [SYNC.step1, 5, 200, 1, 1, 1, 1]),
    announced(FRAME.sync, [SYNC.step2, 6, huge]),
    announced(FRAME.sync, [9, 1, 1]),
    announced(FRAME.auth, [7, 1]),
    announced(FRAME.syncStatus, [1]),
    awareness(1, { user: { name: 'x'.repeat(500_000) } }),
    ...Array.from({ length: 300 }, (_, i) => awareness(i + 1, { user: { name: `n${i}` } })),
    ...Array.from({ length: 500 }, () => frame(DOCUMENT, FRAME.sync, writeStep1)),
    ...Array.from({ length: 100 }, () => frame(DOCUMENT, FRAME.queryAwareness, () => {})),
    frame(DOCUMENT, FRAME.close, () => {}),
  ]
}

function writeStep1(encoder: encoding.Encoder): void {
  encoding.writeVarUint(encoder, SYNC.step1)
  encoding.writeVarUint8Array(encoder, new Uint8Array([0]))
}

/** Awareness of one client id, with a clock that wins over its owner's. */
function awareness(client: number, state: object): Uint8Array {
  return frame(DOCUMENT, FRAME.awareness, (encoder) => {
    const update = encoding.createEncoder()
    encoding.writeVarUint(update, 1)
    encoding.writeVarUint(update, client)
    encoding.writeVarUint(update, 1_000_000)
    encoding.writeVarString(update, JSON.stringify(state))
    encoding.writeVarUint8Array(encoder, encoding.toUint8Array(update))
  })
}

const forgedAwareness = (client: number): Uint8Array => awareness(client, { user: { name: 'Le Président' } })

/** A real frame with a varint that never ends, or announces 2^53, at every place. */
function malformedEverywhere(step: number): Uint8Array[] {
  const bytes = updateFrame(DOCUMENT, notesUpdate(['v1', 'v2']))
  const endless = new Uint8Array(10).fill(0xff)
  const large = Uint8Array.from([255, 255, 255, 255, 255, 255, 255, 15])
  const places = Array.from({ length: Math.ceil(bytes.length / step) }, (_, i) => i * step)
  return places.flatMap((at) =>
    [endless, large].map((varint) =>
      Uint8Array.from([...bytes.subarray(0, at), ...varint, ...bytes.subarray(at + 1)]),
    ),
  )
}

function real(random: () => number): Uint8Array {
  const kinds = [
    () => updateFrame(DOCUMENT, notesUpdate([`f${Math.floor(random() * 1e9)}`])),
    () => updateFrame(DOCUMENT, notesUpdate([`f${Math.floor(random() * 1e9)}`]), SYNC.step2),
    () => frame(DOCUMENT, FRAME.sync, writeStep1),
    () => awareness(Math.floor(random() * 1e9), { user: { name: 'M' }, field: 'x' }),
    () => frame('feed', FRAME.queryAwareness, () => {}),
    () =>
      frame(DOCUMENT, FRAME.auth, (encoder) => {
        encoding.writeVarUint(encoder, 0)
        encoding.writeVarString(encoder, '{"schema":1}')
      }),
  ]
  const kind = kinds[Math.floor(random() * kinds.length)]
  return kind ? kind() : new Uint8Array()
}

/** One socket that asks for hundreds of documents, most of which do not exist. */
async function attachHundreds(url: string, cookie: string): Promise<number> {
  const channel = await RawChannel.open(url, cookie, DOCUMENT)
  for (let i = 0; i < 800; i++) channel?.join(`commune.9${i}.1`)
  await channel?.update(new Uint8Array([0, 0]), 2_000)
  channel?.close()
  return 800
}

async function showMarie(url: string, cookie: string): Promise<LiveClient> {
  const client = new LiveClient(url, cookie, DOCUMENT)
  await client.synced()
  client.provider.setAwarenessField('user', { name: 'Marie' })
  await new Promise((resolve) => setTimeout(resolve, 300))
  return client
}

/** As someone else sees it. */
async function isShownAsMarie(url: string, cookie: string, shown: LiveClient): Promise<boolean> {
  const observer = new LiveClient(url, cookie, DOCUMENT)
  await observer.synced()
  shown.provider.setAwarenessField('seen', true)
  const client = shown.provider.awareness?.clientID ?? 0
  for (let i = 0; i < 100; i++) {
    const name: unknown = observer.provider.awareness?.getStates().get(client)?.['user']?.name
    if (name !== undefined) {
      observer.close()
      return name === 'Marie Lenormand'
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  observer.close()
  return false
}

import { setTimeout as delay } from 'node:timers/promises'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { DOORS, Installation } from '../Installation.ts'
import { LiveClient } from '../LiveClient.ts'
import type { Fault, FaultOptions, FaultResult } from './Fault.ts'
import { mutate } from './mutate.ts'
import { Neighbour, percentile } from './Neighbour.ts'
import { rssOf } from './processMemory.ts'
import { seeded } from './random.ts'
import { RawChannel } from './RawChannel.ts'
import { notesUpdate, post } from './writeNotes.ts'

const DOCUMENT = 'staffNotes.all.1'
const RSS_MIB = 250
const BAR_MS = 200

/** Updates that no client of ours would make, over sockets and HTTP: refused, and nobody else notices. */
export const hostileUpdates: Fault = { name: 'hostile-updates', run }

async function run({ seed, short }: FaultOptions): Promise<FaultResult> {
  const installation = await Installation.started()
  const random = seeded(seed)
  const faults: string[] = []
  let tried = 0
  try {
    const { url } = installation
    const marie = await installation.enter(DOORS.marie)
    const mallory = await installation.enter(DOORS.samir)
    const neighbour = await Neighbour.in(DOCUMENT, url, marie)
    neighbour.start(100)
    await delay(short ? 1_000 : 8_000)
    const calm = percentile(neighbour.latencies.splice(0), 0.99)
    const before = rssOf(installation.pid)
    for (const [name, update] of Object.entries(attacks())) {
      tried += 2
      if ((await onSocket(url, mallory, update)) === 'applied')
        faults.push(`${name} was applied from a socket`)
      const posted = await post(url, mallory, DOCUMENT, update)
      if (posted === 'ok' || posted.startsWith('status 5'))
        faults.push(`${name}, posted, was answered ${posted}`)
    }
    const mutations = short ? 300 : 5_000
    for (let i = 0; i < mutations; i++) {
      const update = mutate(notesUpdate([`h${i}a`, `h${i}b`], `Texte ${i}`), random)
      tried++
      if (i % 3 === 0) await onSocket(url, mallory, update)
      else if ((await post(url, mallory, DOCUMENT, update)).startsWith('status 5'))
        faults.push(`mutation ${i}: 5xx`)
    }
    await neighbour.stop()
    if (neighbour.refused > 0)
      faults.push(`${neighbour.refused} edits of the neighbour were not acknowledged`)
    if (!(await fetch(`${url}/live`)).ok) faults.push('the server is gone')
    const grown = rssOf(installation.pid) - before
    if (grown > RSS_MIB) faults.push(`memory has grown by ${grown} MiB`)
    const p99 = percentile(neighbour.latencies, 0.99)
    if (!short && p99 >= BAR_MS) faults.push(`the neighbour waited ${p99} ms`)
    if (!(await opens(url, marie, neighbour))) faults.push('the document does not open whole any more')
    for (const fault of faults) process.stderr.write(`${fault}\n`)
    const expected = `attacks refused, the neighbour's p99 < ${BAR_MS} ms, memory grows by at most ${RSS_MIB} MiB`
    return {
      tried,
      lost: faults.length,
      expected,
      seed,
      figures: { p99, 'p99 with no attack': calm, 'grown MiB': grown },
    }
  } finally {
    await installation.remove()
  }
}

async function onSocket(url: string, cookie: string, update: Uint8Array) {
  const channel = await RawChannel.open(url, cookie, DOCUMENT)
  const answer = (await channel?.update(update, 3_000)) ?? 'none'
  channel?.close()
  return answer
}

async function opens(url: string, cookie: string, { acknowledged }: Neighbour): Promise<boolean> {
  const client = new LiveClient(url, cookie, DOCUMENT)
  const synced = await client.synced()
  const notes = client.doc.getMap('Note')
  const whole = acknowledged.every((id) => notes.has(id)) && !client.doc.store.pendingStructs
  client.close()
  return synced && whole
}

function attacks(): Readonly<Record<string, Uint8Array>> {
  return {
    'nothing at all': new Uint8Array(),
    '20 000 client ids': manyClients(20_000),
    '30 million structs announced': numbers(1, 30_000_000, 7, 0),
    '2^50 clients announced': numbers(2 ** 50),
    '2^50 deletions announced': numbers(0, 1, 7, 2 ** 50),
    'a clock of 2^52': numbers(1, 1, 7, 2 ** 52, 0, 1, 0),
    'a skip': numbers(1, 1, 7, 0, 10, 5, 0),
    'a gap': gap(),
    'a sub-document': made((doc) => doc.getMap('Note').set('sub', new Y.Doc())),
    'nested maps': nested(1_500),
    'a __proto__ record': made((doc) => doc.getMap('Note').set('__proto__', new Y.Map())),
    'a __proto__ field': made((doc) =>
      doc.getMap('Note').set(
        'p1',
        new Y.Map([
          ['text', 'x'],
          ['__proto__', 'y'],
        ]),
      ),
    ),
    'a deep value': made((doc) => doc.getMap('Note').set('p2', new Y.Map([['text', deep(3_000)]]))),
    'another root': made((doc) => doc.getMap('Person').set('p3', new Y.Map([['familyName', 'x']]))),
    'a root of another type': made((doc) => doc.getText('Note').insert(0, 'x')),
    'a record that is a list': made((doc) => doc.getMap('Note').set('p4', new Y.Array())),
    'a record without what is required': made((doc) => doc.getMap('Note').set('p5', new Y.Map())),
    'an unknown field': made((doc) =>
      doc.getMap('Note').set(
        'p6',
        new Y.Map([
          ['text', 'x'],
          ['admin', true],
        ]),
      ),
    ),
    'a hostile id': made((doc) => doc.getMap('Note').set('../../x', new Y.Map([['text', 'x']]))),
    'too many bytes': made((doc) => doc.getMap('Note').set('p7', new Y.Map([['text', 'x'.repeat(300_000)]]))),
    'a text too long': made((doc) =>
      doc.getMap('Note').set('p8', new Y.Map([['text', 'x'.repeat(200_000)]])),
    ),
    'V2 bytes': Y.encodeStateAsUpdateV2(
      docOf((doc) => doc.getMap('Note').set('p9', new Y.Map([['text', 'x']]))),
    ),
  }
}

function docOf(change: (doc: Y.Doc) => void): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => change(doc))
  return doc
}

const made = (change: (doc: Y.Doc) => void): Uint8Array => Y.encodeStateAsUpdate(docOf(change))

function numbers(...list: readonly number[]): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const number of list) encoding.writeVarUint(encoder, number)
  return encoding.toUint8Array(encoder)
}

function manyClients(count: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, count)
  for (let client = 1; client <= count; client++) {
    for (const number of [1, client, 0, 0, 1]) encoding.writeVarUint(encoder, number)
  }
  encoding.writeVarUint(encoder, 0)
  return encoding.toUint8Array(encoder)
}

function gap(): Uint8Array {
  const doc = docOf((doc) => doc.getMap('Note').set('g1', new Y.Map([['text', 'x']])))
  const before = Y.encodeStateVector(doc)
  doc.getMap('Note').set('g2', new Y.Map([['text', 'y']]))
  return Y.encodeStateAsUpdate(doc, before)
}

function nested(depth: number): Uint8Array {
  return made((doc) => {
    let map: Y.Map<unknown> = doc.getMap('Note')
    for (let i = 0; i < depth; i++) {
      const inner = new Y.Map<unknown>()
      map.set('n', inner)
      map = inner
    }
  })
}

function deep(depth: number): unknown {
  let value: unknown = 'x'
  for (let i = 0; i < depth; i++) value = [value]
  return value
}

import { setTimeout as delay } from 'node:timers/promises'
import * as Y from 'yjs'
import { createRecord, encodeUpdates, type UpdateAnswer } from '#domain'
import { DOORS, Installation } from '../Installation.ts'
import { clock } from './clock.ts'
import { FeedReader } from './FeedReader.ts'
import { median, percentile } from './percentile.ts'
import type { Figure, Measure } from './Row.ts'
import { runTypists } from './typing/runTypists.ts'
import { writableMinutes } from './writableMinutes.ts'

const RUNS = 3
const CLIENTS = 50
const EDITS = 50
const INTERVAL_MS = 200
const DOCUMENT = 'staffNotes.all.1'
const LOAD = { typists: 100, keysPerSecond: 2.5, seconds: (EDITS * INTERVAL_MS) / 1000 + 4 }

/** An edit of a document that nobody has open, until it is at fifty connected clients. */
export const push: Measure = { group: 'sync', name: 'push', run }

async function run(say: (progress: string) => void): Promise<Figure[]> {
  const calm: number[][] = []
  const loaded: number[][] = []
  for (let i = 0; i < RUNS; i++) {
    calm.push(await measure(false))
    loaded.push(await measure(true))
    say(
      `run ${i + 1} of ${RUNS}: p95 ${[calm, loaded].map((runs) => percentile(runs.at(-1) ?? [], 0.95)?.toFixed(1)).join(' calm, ')} under load`,
    )
  }
  const arrived = [...calm, ...loaded].flat().length
  return [
    { name: 'isolated edit at 50 clients p50', value: percentileOf(calm, 0.5), unit: 'ms' },
    { name: 'isolated edit at 50 clients p95', value: percentileOf(calm, 0.95), unit: 'ms', bar: 50 },
    { name: 'with 100 typists at half rate p50', value: percentileOf(loaded, 0.5), unit: 'ms' },
    { name: 'with 100 typists at half rate p95', value: percentileOf(loaded, 0.95), unit: 'ms', bar: 100 },
    { name: 'edits that never arrived', value: RUNS * 2 * CLIENTS * EDITS - arrived, unit: 'edits', bar: 0 },
  ]
}

function percentileOf(runs: readonly number[][], share: number): number | null {
  return median(runs.map((run) => percentile(run, share)))
}

/** Milliseconds from each edit to each client. */
async function measure(loaded: boolean): Promise<number[]> {
  const installation = await Installation.started()
  const url = `${installation.url.replace('http', 'ws')}/sync`
  const readers: FeedReader[] = []
  try {
    const cookies = await Promise.all(Object.values(DOORS).map((door) => installation.enter(door)))
    for (let i = 0; i < CLIENTS; i++)
      readers.push(await FeedReader.join(url, cookies[i % cookies.length] ?? '', DOCUMENT))
    const cookie = cookies[0] ?? ''
    const document = await writableMinutes(installation, cookie)
    const load = loaded && runTypists({ ...LOAD, wire: 'hocuspocus', url, document, cookies })
    if (load) await delay(3000)
    const edits = await edit(installation.url, cookie)
    if (load) await load
    else await delay(500)
    return readers.flatMap((reader) => edits.flatMap(({ note, at }) => reader.latency(note, at)))
  } finally {
    for (const reader of readers) reader.close()
    await installation.remove()
  }
}

async function edit(url: string, cookie: string): Promise<{ note: string; at: number }[]> {
  const doc = new Y.Doc()
  const edits: { note: string; at: number }[] = []
  for (let i = 0; i < EDITS; i++) {
    const before = Y.encodeStateVector(doc)
    const note = `push${i}`
    createRecord({ doc, type: 'staffNotes', record: 'Note', id: note }, { text: 'Rappelé ce matin' })
    const body = encodeUpdates([{ name: DOCUMENT, update: Y.encodeStateAsUpdate(doc, before) }])
    const at = clock()
    edits.push({ note, at })
    const headers = { cookie, 'content-type': 'application/octet-stream' }
    const answer = await fetch(`${url}/api/updates`, { method: 'POST', headers, body })
    const [result] = (await answer.json()) as UpdateAnswer[]
    if (!result?.ok) throw new Error(`an edit was refused: ${result?.code}`)
    await delay(Math.max(0, at + INTERVAL_MS - clock()))
  }
  return edits
}

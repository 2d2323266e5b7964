import { DOORS, Installation } from '../Installation.ts'
import { medianFsync } from './fsync.ts'
import { Peer } from './peers/Peer.ts'
import { median, medianRatio, percentile } from './percentile.ts'
import type { Figure, Measure } from './Row.ts'
import { runTypists, type Typed } from './typing/runTypists.ts'
import { writableMinutes } from './writableMinutes.ts'

const RUNS = 3
const LOAD = { typists: 100, keysPerSecond: 5, seconds: 10 } as const

/** A hundred people who type into one document, here and on two other servers, run after run. */
export const typists: Measure = { group: 'sync', name: 'typists', run }

async function run(say: (progress: string) => void): Promise<Figure[]> {
  const ours: Typed[] = []
  const hocuspocus: Typed[] = []
  const yWebsocket: Typed[] = []
  const fsyncs: number[] = []
  for (let i = 0; i < RUNS; i++) {
    fsyncs.push(medianFsync())
    ours.push(await typeHere())
    hocuspocus.push(await typeAt('hocuspocus', 'hocuspocus'))
    yWebsocket.push(await typeAt('yWebsocket', 'y-websocket'))
    say(`run ${i + 1} of ${RUNS}: ${[ours, hocuspocus, yWebsocket].map(describe).join(', ')}`)
  }
  const allowed = seenAt(hocuspocus, 0.5).map((p50, i) => (p50 === null ? null : p50 + (fsyncs[i] ?? 0)))
  return [
    { name: 'fdatasync of 4 KB, p50', value: median(fsyncs), unit: 'ms' },
    against('seen p50, against default Hocuspocus + fsync', seenAt(ours, 0.5), allowed),
    against('seen p50, against y-websocket', seenAt(ours, 0.5), seenAt(yWebsocket, 0.5)),
    against('seen p99, against y-websocket', seenAt(ours, 0.99), seenAt(yWebsocket, 0.99)),
    { name: 'acknowledged as durable p50', value: acknowledgedAt(ours, 0.5), unit: 'ms' },
    { name: 'acknowledged as durable p99', value: acknowledgedAt(ours, 0.99), unit: 'ms' },
    {
      name: 'acknowledged by default Hocuspocus p50',
      value: acknowledgedAt(hocuspocus, 0.5),
      unit: 'ms',
    },
    {
      name: 'acknowledged by default Hocuspocus p99',
      value: acknowledgedAt(hocuspocus, 0.99),
      unit: 'ms',
    },
    { name: 'keys a run', value: median(ours.map(({ keys }) => keys)), unit: 'keys' },
    { name: 'keys refused or never seen', value: sum(ours.map(({ lost }) => lost)), unit: 'keys', bar: 0 },
  ]
}

function seenAt(typed: readonly Typed[], share: number): (number | null)[] {
  return typed.map(({ seen }) => percentile(seen, share))
}

function acknowledgedAt(typed: readonly Typed[], share: number): number | null {
  return median(typed.map(({ acknowledged }) => percentile(acknowledged, share)))
}

function against(name: string, values: (number | null)[], peers: (number | null)[]): Figure {
  const ratio = medianRatio(values, peers)
  return { name, value: median(values), unit: 'ms', bar: 1, peer: median(peers), ratio }
}

async function typeHere(): Promise<Typed> {
  const installation = await Installation.started()
  try {
    const cookies = await Promise.all(Object.values(DOORS).map((door) => installation.enter(door)))
    const document = await writableMinutes(installation, cookies[0] ?? '')
    const url = `${installation.url.replace('http', 'ws')}/sync`
    return await runTypists({ ...LOAD, wire: 'hocuspocus', url, document, cookies })
  } finally {
    await installation.remove()
  }
}

async function typeAt(name: 'hocuspocus' | 'yWebsocket', wire: 'hocuspocus' | 'y-websocket'): Promise<Typed> {
  const peer = await Peer.started(name)
  try {
    return await runTypists({ ...LOAD, wire, url: `${peer.url}/minutes`, document: 'minutes', cookies: [] })
  } finally {
    peer.stop()
  }
}

function describe(runs: readonly Typed[]): string {
  const { seen = [], acknowledged = [], lost = 0 } = runs.at(-1) ?? {}
  return `seen ${middleAndTail(seen)} acknowledged ${middleAndTail(acknowledged)} lost ${lost}`
}

function middleAndTail(samples: readonly number[]): string {
  return [0.5, 0.99].map((share) => percentile(samples, share)?.toFixed(1) ?? '–').join('/')
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}

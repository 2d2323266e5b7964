import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import type { Catalogue } from '#domain'
import { doorOf, type Door } from '../fixtures.ts'
import { Installation } from '../Installation.ts'
import { LiveClient } from '../LiveClient.ts'
import { median } from './percentile.ts'
import type { Figure, Measure } from './Row.ts'

const PROCESSES = 5
const CLIENTS = 10
const SETTLE_MS = 60_000
const READERS: readonly Door[] = [
  'director',
  'staff',
  'second staff',
  'commune editor',
  'coordinator',
  'member',
  'Bureau',
]

/** Memory of the server as the system counts it, with the demo, then with ten people at work. */
export const memory: Measure = { group: 'server', name: 'memory', run }

async function run(say: (progress: string) => void): Promise<Figure[]> {
  const runs = await Promise.all(Array.from({ length: PROCESSES }, () => measure()))
  say(runs.map(({ alone, busy }) => `${alone.toFixed(0)}/${busy.toFixed(0)}`).join(', '))
  return [
    { name: 'resident, settled 60 s', value: median(runs.map(({ alone }) => alone)), unit: 'MiB', bar: 150 },
    { name: 'resident, with 10 clients', value: median(runs.map(({ busy }) => busy)), unit: 'MiB', bar: 170 },
  ]
}

async function measure(): Promise<{ alone: number; busy: number }> {
  const installation = await Installation.started()
  const clients: LiveClient[] = []
  try {
    await delay(SETTLE_MS)
    const alone = residentMiB(installation.pid)
    for (let i = 0; i < CLIENTS; i++) {
      const { email } = await doorOf(installation, READERS[i % READERS.length] ?? 'member')
      clients.push(...(await work(installation, await installation.enter(email), i)))
    }
    await delay(20_000)
    return { alone, busy: residentMiB(installation.pid) }
  } finally {
    for (const client of clients) client.close()
    await installation.remove()
  }
}

/** What the application does at its start: catalogue, everything, the feed, and a document on screen. */
async function work({ url }: Installation, cookie: string, index: number): Promise<LiveClient[]> {
  const catalogue = await fetch(`${url}/api/catalogue`, { headers: { cookie } })
  const { documents } = (await catalogue.json()) as Catalogue
  const headers = { cookie, 'content-type': 'application/json' }
  const body = JSON.stringify({ log: null, since: 0, have: [] })
  await (await fetch(`${url}/api/changes`, { method: 'POST', headers, body })).arrayBuffer()
  const minutes = documents.filter(({ name }) => name.startsWith('minutes.'))
  const names = ['feed', ...minutes.slice(index % 3, (index % 3) + 1).map(({ name }) => name)]
  const clients = names.map((name) => new LiveClient(url, cookie, name))
  for (const client of clients) await client.synced()
  return clients
}

function residentMiB(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes) / 1024
}

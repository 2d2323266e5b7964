import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { Watcher } from './Watcher.ts'
import type { Key } from './Typist.ts'
import type { TypistsMessage, TypistsOrder } from './typists.ts'

const PROCESSES = 4
/** Sockets open and code compiled: keys of the first moments are not counted. */
const WARM_UP_MS = 1500

export interface Typed {
  /** Milliseconds from key to acknowledgement; empty where the protocol has none. */
  readonly acknowledged: readonly number[]
  /** Milliseconds from key to a colleague's socket. */
  readonly seen: readonly number[]
  readonly keys: number
  /** Keys that were refused, or that the colleague never got. */
  readonly lost: number
}

/** Typists in processes of their own, and one colleague here who reads. */
export async function runTypists(order: TypistsOrder): Promise<Typed> {
  const watcher = await Watcher.join({ ...order, cookie: order.cookies[0] ?? '' })
  const share = { ...order, typists: Math.ceil(order.typists / PROCESSES) }
  const children = Array.from({ length: PROCESSES }, () => forkTypists(share))
  try {
    await Promise.all(children.map((child) => answer(child, 'ready')))
    const done = children.map((child) => answer(child, 'keys'))
    for (const child of children) child.send('go')
    const answers = (await Promise.all(done)).filter((message) => 'keys' in message)
    const refused = answers.reduce((sum, message) => sum + message.refused, 0)
    return summarise(
      answers.flatMap(({ keys }) => keys),
      refused,
      watcher,
    )
  } finally {
    watcher.close()
    for (const child of children) child.kill('SIGKILL')
  }
}

function summarise(all: readonly Key[], refused: number, watcher: Watcher): Typed {
  const start = all.reduce((first, { at }) => Math.min(first, at), Infinity) + WARM_UP_MS
  const keys = all.filter(({ at }) => at >= start)
  const seen = keys.map(({ client, clock, at }) => (watcher.seenAt(client, clock) ?? Infinity) - at)
  return {
    acknowledged: keys.flatMap(({ at, acknowledged }) => (acknowledged === null ? [] : [acknowledged - at])),
    seen: seen.filter(Number.isFinite),
    keys: keys.length,
    lost: refused + seen.filter((latency) => !Number.isFinite(latency)).length,
  }
}

function forkTypists(order: TypistsOrder): ChildProcess {
  return fork(join(import.meta.dirname, 'typists.ts'), [JSON.stringify(order)])
}

function answer(child: ChildProcess, key: 'ready' | 'keys'): Promise<TypistsMessage> {
  return new Promise((resolve, reject) => {
    child.on('message', (message: TypistsMessage) => {
      if (key in message) resolve(message)
    })
    child.once('exit', (code) => reject(new Error(`a process of typists ended with code ${code}`)))
  })
}

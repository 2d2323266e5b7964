import { setTimeout as delay } from 'node:timers/promises'
import { clock } from '../clock.ts'
import { Typist, type Key, type TypistOptions } from './Typist.ts'

/** What a process of typists is told to do, as its argument. */
export interface TypistsOrder extends Omit<TypistOptions, 'cookie'> {
  readonly cookies: readonly string[]
  readonly typists: number
  readonly keysPerSecond: number
  readonly seconds: number
}

export type TypistsMessage =
  { readonly ready: true } | { readonly keys: readonly Key[]; readonly refused: number }

const SETTLE_MS = 2000

async function type(order: TypistsOrder): Promise<void> {
  const { cookies, typists: count, keysPerSecond, seconds } = order
  const typists: Typist[] = []
  for (let i = 0; i < count; i++) {
    typists.push(await Typist.join({ ...order, cookie: cookies[i % cookies.length] ?? '' }))
  }
  tell({ ready: true })
  await new Promise((resolve) => process.once('message', resolve))
  const interval = 1000 / keysPerSecond
  const end = clock() + seconds * 1000
  await Promise.all(
    typists.map(async (typist, index) => {
      let due = clock() + (index / count) * interval
      for (; due < end; due += interval * (0.5 + Math.random())) {
        await delay(Math.max(0, due - clock()))
        typist.press()
      }
    }),
  )
  await delay(SETTLE_MS)
  const keys = typists.flatMap((typist) => typist.keys)
  const refused = typists.reduce((sum, typist) => sum + typist.refused, 0)
  for (const typist of typists) typist.close()
  process.send?.({ keys, refused } satisfies TypistsMessage, () => process.exit(0))
}

function tell(message: TypistsMessage): void {
  process.send?.(message)
}

await type(JSON.parse(process.argv[2] ?? '{}') as TypistsOrder)

import { setTimeout as delay } from 'node:timers/promises'
import { DOORS, Installation } from '../Installation.ts'
import type { Fault, FaultOptions, FaultResult } from './Fault.ts'
import { Ledger } from './Ledger.ts'
import { seeded } from './random.ts'
import { startWriters } from './writers.ts'

/** `kill -9` at random moments under writers on sockets and over HTTP; a ledger holds what was acknowledged. */
export const kill: Fault = { name: 'kill', run }

async function run({ seed, short }: FaultOptions): Promise<FaultResult> {
  const kills = short ? 5 : 500
  const { tried, lost } = await killUnderLoad(await Installation.started(), kills, seed)
  return { tried, lost, expected: `0 lost over ${kills} kills`, seed }
}

/** Kills and restarts an installation under load, then removes it. */
export async function killUnderLoad(
  installation: Installation,
  kills: number,
  seed: number,
): Promise<{ readonly tried: number; readonly lost: number }> {
  const random = seeded(seed)
  const ledger = new Ledger()
  let lost = 0
  try {
    for (let round = 0; round < kills; round++) {
      const cookie = await installation.enter(DOORS.marie)
      const writers = startWriters(installation.url, cookie, ledger, round)
      await delay(120 + random() * 400)
      await installation.kill()
      for (const stop of writers) stop()
      await installation.start()
      lost = Math.max(lost, await ledger.missing(installation.url, await installation.enter(DOORS.marie)))
    }
  } finally {
    await installation.remove()
  }
  return { tried: ledger.count, lost }
}

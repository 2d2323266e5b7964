import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { DOORS, Installation } from '../Installation.ts'
import { teamWithoutMarie } from './demoPeople.ts'
import type { Fault, FaultOptions, FaultResult } from './Fault.ts'
import { Neighbour, percentile } from './Neighbour.ts'
import { rssOf } from './processMemory.ts'

const ATTACKED = 'staffNotes.all.1'
const ELSEWHERE = 'networkNotes.culture.1'
const EVERY_MS = 200
const BAR_MS = 200
const SETTLE_MS = 1_500

/** Legal large updates as fast as sockets take them, by one and five people: what a neighbour who types sees. */
export const flood: Fault = { name: 'flood', run }

interface Round {
  readonly attackers: number
  readonly same: Neighbour
  readonly other: Neighbour
  readonly sent: number
  readonly rss: number
}

async function run({ seed, short }: FaultOptions): Promise<FaultResult> {
  const seconds = short ? 5 : 20
  const rounds: Round[] = []
  for (const attackers of [0, 1, 5]) rounds.push(await floodWith(attackers, seconds))
  const figures: Record<string, number> = {}
  let refused = 0
  let worst = 0
  let tried = 0
  for (const { attackers, same, other, sent, rss } of rounds) {
    for (const [where, { latencies, refused: unanswered }] of Object.entries({ same, other })) {
      figures[`${where} p50 ×${attackers}`] = percentile(latencies, 0.5)
      figures[`${where} p99 ×${attackers}`] = percentile(latencies, 0.99)
      worst = Math.max(worst, percentile(latencies, 0.99))
      tried += latencies.length
      refused += unanswered
    }
    figures[`sent ×${attackers}`] = sent
    figures[`RSS MiB ×${attackers}`] = rss
  }
  const expected = `a neighbour's p99 < ${BAR_MS} ms, all its edits acknowledged`
  return { tried, lost: refused, expected, seed, holds: refused === 0 && worst < BAR_MS, figures }
}

async function floodWith(count: number, seconds: number): Promise<Round> {
  const installation = await Installation.started()
  const children: ChildProcess[] = []
  try {
    const { url } = installation
    const cookies = await teamWithoutMarie(installation, count)
    for (const [i, cookie] of cookies.entries()) {
      const args = [url, cookie, ATTACKED, `a${i}x`, String(seconds)]
      const child = fork(join(import.meta.dirname, 'attacker.ts'), args)
      children.push(child)
      await message(child)
    }
    const marie = await installation.enter(DOORS.marie)
    const same = await Neighbour.in(ATTACKED, url, marie, 'same')
    const other = await Neighbour.in(ELSEWHERE, url, marie, 'other')
    await delay(SETTLE_MS)
    const done = children.map((child) => message(child))
    for (const child of children) child.send('go')
    same.start(EVERY_MS)
    await delay(EVERY_MS / 2)
    other.start(EVERY_MS)
    await delay(seconds * 1000)
    await Promise.all([same.stop(), other.stop()])
    const answers = (await Promise.all(done)) as { sent?: number }[]
    const sent = answers.reduce((sum, answer) => sum + (answer.sent ?? 0), 0)
    return { attackers: count, same, other, sent, rss: rssOf(installation.pid) }
  } finally {
    for (const child of children) child.kill()
    await installation.remove()
  }
}

function message(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => {
    child.once('message', resolve)
    child.once('exit', () => resolve({}))
  })
}

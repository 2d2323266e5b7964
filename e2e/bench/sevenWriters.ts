import { setTimeout as delay } from 'node:timers/promises'
import { chromium } from '@playwright/test'
import { build } from '../../scripts/build.ts'
import { DOORS } from '../Installation.ts'
import { against } from './against.ts'
import { LAUNCH } from './browser.ts'
import { KeyRace, type KeyTimes } from './KeyRace.ts'
import { LongText, MINUTES } from './LongText.ts'
import { openBare, openMeeting } from './openText.ts'
import { percentile } from './percentile.ts'
import type { Figure, Measure } from './Row.ts'
import { Typist, type TypistOptions } from './typing/Typist.ts'

const RUNS = 5
const KEYS = 200
/** With the two browsers, seven write. */
const OTHERS = 5
const KEYS_PER_SECOND = 4

/** Seven writers in minutes of 4 000 words, two of them in browsers, and the same on a bare page. */
export const sevenWriters: Measure = { group: 'minutes', name: '4 000 words, seven writers', run }

async function run(say: (progress: string) => void): Promise<Figure[]> {
  await build()
  const text = await LongText.started()
  const browser = await chromium.launch(LAUNCH)
  const { installation, peer, bare } = text
  const cookie = await installation.enter(DOORS.samir)
  const url = `${installation.url.replace(/^http/, 'ws')}/sync`
  const here: TypistOptions = { wire: 'hocuspocus', url, document: MINUTES, cookie }
  const there: TypistOptions = {
    wire: 'y-websocket',
    url: `${peer.url}/${text.room}`,
    document: text.room,
    cookie: '',
  }
  try {
    const ours = new KeyRace(
      await openMeeting(browser, installation, 'staff'),
      await openMeeting(browser, installation, 'second staff'),
    )
    const theirs = new KeyRace(
      await openBare(browser, bare.url, peer.url),
      await openBare(browser, bare.url, peer.url),
    )
    const times: { ours: KeyTimes[]; theirs: KeyTimes[] } = { ours: [], theirs: [] }
    for (let i = 0; i < RUNS; i++) {
      times.ours.push(await among(here, () => ours.run(KEYS)))
      times.theirs.push(await among(there, () => theirs.run(KEYS)))
      const p95 = [times.ours, times.theirs].map((all) =>
        percentile(all.at(-1)?.colleague ?? [], 0.95)?.toFixed(1),
      )
      say(`run ${i + 1} of ${RUNS}: a colleague's frame p95 ${p95.join(' ms, bare page ')} ms`)
    }
    const rows = (what: string, of: (all: KeyTimes) => readonly number[]): Figure[] =>
      [0.5, 0.95].map((share) => against(what, times.ours.map(of), times.theirs.map(of), share, 1))
    return [
      ...rows('key to one’s own frame', ({ own }) => own),
      ...rows('key to a colleague’s frame', ({ colleague }) => colleague),
    ]
  } finally {
    await browser.close()
    await text.remove()
  }
}

/** Runs `work` while the others type, each in a paragraph of their own. */
async function among<T>(options: TypistOptions, work: () => Promise<T>): Promise<T> {
  const typists = await Promise.all(Array.from({ length: OTHERS }, () => Typist.join(options)))
  const end = new AbortController()
  const typing = typists.map(async (typist) => {
    while (!end.signal.aborted) {
      typist.press()
      await delay((1000 / KEYS_PER_SECOND) * (0.5 + Math.random()))
    }
  })
  try {
    return await work()
  } finally {
    end.abort()
    await Promise.all(typing)
    for (const typist of typists) typist.close()
  }
}

import { chromium } from '@playwright/test'
import { build } from '../../scripts/build.ts'
import { against } from './against.ts'
import { LAUNCH } from './browser.ts'
import { KeyRace } from './KeyRace.ts'
import { LongText } from './LongText.ts'
import { openBare, openMeeting } from './openText.ts'
import { percentile } from './percentile.ts'
import type { Figure, Measure } from './Row.ts'

const RUNS = 5
const KEYS = 300

/** From a key to the text in minutes of 4 000 words, written alone, and on a bare page with the same words. */
export const longAlone: Measure = { group: 'minutes', name: '4 000 words, alone', run }

async function run(say: (progress: string) => void): Promise<Figure[]> {
  await build()
  const text = await LongText.started()
  const browser = await chromium.launch(LAUNCH)
  try {
    const ours = new KeyRace(await openMeeting(browser, text.installation, 'staff'), null)
    const theirs = new KeyRace(await openBare(browser, text.bare.url, text.peer.url), null)
    const here: (readonly number[])[] = []
    const there: (readonly number[])[] = []
    for (let i = 0; i < RUNS; i++) {
      here.push((await ours.run(KEYS)).dom)
      there.push((await theirs.run(KEYS)).dom)
      const p95 = [here, there].map((runs) => percentile(runs.at(-1) ?? [], 0.95)?.toFixed(1))
      say(`run ${i + 1} of ${RUNS}: p95 ${p95.join(' ms, bare page ')} ms`)
    }
    return [0.5, 0.95].map((share) => against('key to the text', here, there, share, 1.25))
  } finally {
    await browser.close()
    await text.remove()
  }
}

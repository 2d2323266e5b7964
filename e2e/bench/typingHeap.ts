import { chromium, type CDPSession } from '@playwright/test'
import { build } from '../../scripts/build.ts'
import { minutes } from '../steps.ts'
import { LAUNCH } from './browser.ts'
import { LongText } from './LongText.ts'
import { openMeeting } from './openText.ts'
import type { Figure, Measure } from './Row.ts'

/** Keys of five and of thirty minutes at three a second, as somebody types who listens too. */
const FIVE_MINUTES = 5 * 60 * 3
const THIRTY_MINUTES = 30 * 60 * 3
const WORD = 6
const SENTENCE = 80

/** The heap of the page after collection, as one goes on typing into minutes of 4 000 words. */
export const typingHeap: Measure = { group: 'minutes', name: 'heap while typing', slow: true, run }

async function run(say: (progress: string) => void): Promise<Figure[]> {
  await build()
  const text = await LongText.started()
  const browser = await chromium.launch(LAUNCH)
  try {
    const page = await openMeeting(browser, text.installation, 'staff')
    await minutes(page).click()
    await page.keyboard.press('Control+End')
    const devtools = await page.context().newCDPSession(page)
    const heaps: number[] = []
    for (let typed = 0; typed < THIRTY_MINUTES; typed++) {
      if (typed % SENTENCE === SENTENCE - 1) await page.keyboard.press('Enter')
      else await page.keyboard.press(typed % WORD === WORD - 1 ? 'Space' : 'e')
      if (typed + 1 !== FIVE_MINUTES && typed + 1 !== THIRTY_MINUTES) continue
      await page.waitForTimeout(3000)
      heaps.push(await heapOf(devtools))
      say(`${typed + 1} keys: ${heaps.at(-1)?.toFixed(1)} MB`)
    }
    const [five = null, thirty = null] = heaps
    const name = `after ${THIRTY_MINUTES} keys (30 minutes at 3 a second), against ${FIVE_MINUTES} (5 minutes)`
    return [{ name, value: thirty, unit: 'MB', peer: five, bar: 1.2 }]
  } finally {
    await browser.close()
    await text.remove()
  }
}

async function heapOf(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  return usedSize / 1e6
}

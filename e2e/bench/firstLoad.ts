import { setTimeout as delay } from 'node:timers/promises'
import { chromium, type Browser, type Page } from '@playwright/test'
import { build } from '../../scripts/build.ts'
import { DOORS, Installation } from '../Installation.ts'
import { LAUNCH } from './browser.ts'
import { median } from './percentile.ts'
import type { Figure, Measure } from './Row.ts'

declare global {
  interface Window {
    largestPaintAt?: number
  }
}

const RUNS = 5
const SETTLE_MS = 3000

interface Load {
  /** Bytes of code and style that the page asked for before its largest paint. */
  readonly bytes: number
  readonly largestPaint: number
}

/** The home page of someone who is signed in: the first time in a browser, and the second. */
export const firstLoad: Measure = { group: 'start', name: 'first-load', run }

async function run(say: (progress: string) => void): Promise<Figure[]> {
  await build()
  const installation = await Installation.started()
  const browser = await chromium.launch(LAUNCH)
  try {
    const cold: Load[] = []
    const warm: Load[] = []
    for (let i = 0; i < RUNS; i++) {
      const page = await signedIn(browser, installation)
      cold.push(await load(page))
      warm.push(await load(page))
      await page.context().close()
    }
    say(cold.map((one, i) => `${one.largestPaint.toFixed(0)}/${warm[i]?.largestPaint.toFixed(0)}`).join(', '))
    const paint = (loads: readonly Load[]) => median(loads.map(({ largestPaint }) => largestPaint))
    const bytes = median(cold.map((one) => one.bytes))
    return [
      { name: 'code and style, compressed', value: bytes, unit: 'bytes', bar: 250 * 1024 },
      { name: 'largest contentful paint', value: paint(cold), unit: 'ms', bar: 1000 },
      { name: 'largest contentful paint, warm', value: paint(warm), unit: 'ms', bar: 300 },
    ]
  } finally {
    await browser.close()
    await installation.remove()
  }
}

async function signedIn(browser: Browser, { url }: Installation): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, locale: 'fr-FR' })
  await context.request.post('/api/demo', { data: { email: DOORS.marie }, headers: { origin: url } })
  const page = await context.newPage()
  await page.addInitScript(noteLargestPaint)
  return page
}

async function load(page: Page): Promise<Load> {
  await page.goto('/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await delay(SETTLE_MS)
  return page.evaluate(() => {
    const largestPaint = window.largestPaintAt ?? Infinity
    const code = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(
      ({ name, startTime }) => /\.(js|css)$/.test(new URL(name).pathname) && startTime <= largestPaint,
    )
    return { largestPaint, bytes: code.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) }
  })
}

function noteLargestPaint(): void {
  const observer = new PerformanceObserver((list) => {
    window.largestPaintAt = list.getEntries().at(-1)?.startTime ?? Infinity
  })
  observer.observe({ type: 'largest-contentful-paint', buffered: true })
}

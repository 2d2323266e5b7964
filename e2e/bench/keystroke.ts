import { chromium, type Browser, type Page } from '@playwright/test'
import { build } from '../../scripts/build.ts'
import type { Door } from '../fixtures.ts'
import { Installation } from '../Installation.ts'
import { MEETING } from '../steps.ts'
import { LAUNCH } from './browser.ts'
import { serveBarePage } from './barePage/serve.ts'
import { enterByDoor } from './enterByDoor.ts'
import { KeyRace } from './KeyRace.ts'
import { Peer } from './peers/Peer.ts'
import { median, medianRatio, percentile } from './percentile.ts'
import type { Figure, Measure } from './Row.ts'

const RUNS = 5
const KEYS = 300

/** From a key to the screen of a colleague: here, durable and validated, and on a bare page over y-websocket. */
export const keystroke: Measure = { group: 'sync', name: 'keystroke', run }

async function run(say: (progress: string) => void): Promise<Figure[]> {
  await build()
  const installation = await Installation.started()
  const peer = await Peer.started('yWebsocket')
  const bare = await serveBarePage()
  const browser = await chromium.launch(LAUNCH)
  try {
    const ours = new KeyRace(
      await openMeeting(browser, installation, 'staff'),
      await openMeeting(browser, installation, 'second staff'),
    )
    const theirs = new KeyRace(
      await openBare(browser, bare.url, peer.url),
      await openBare(browser, bare.url, peer.url),
    )
    const here: number[][] = []
    const there: number[][] = []
    for (let i = 0; i < RUNS; i++) {
      here.push(await ours.run(KEYS))
      there.push(await theirs.run(KEYS))
      say(`run ${i + 1} of ${RUNS}: ${describe(here.at(-1))} ms, bare page ${describe(there.at(-1))} ms`)
    }
    return [against(here, there, 0.5), against(here, there, 0.95)]
  } finally {
    await browser.close()
    bare.stop()
    peer.stop()
    await installation.remove()
  }
}

async function openMeeting(browser: Browser, installation: Installation, door: Door): Promise<Page> {
  const context = await browser.newContext({ baseURL: installation.url, locale: 'fr-FR' })
  const page = await context.newPage()
  await enterByDoor(page, installation, door)
  await page.goto(MEETING)
  return page
}

async function openBare(browser: Browser, url: string, server: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${url}/?server=${encodeURIComponent(server)}`)
  return page
}

function against(here: readonly number[][], there: readonly number[][], share: number): Figure {
  const values = here.map((run) => percentile(run, share))
  const peers = there.map((run) => percentile(run, share))
  const name = `key to a colleague's frame p${share * 100}, against a bare page on y-websocket`
  const ratio = medianRatio(values, peers)
  return { name, value: median(values), unit: 'ms', bar: 1.25, peer: median(peers), ratio }
}

function describe(run: readonly number[] = []): string {
  return [0.5, 0.95].map((share) => percentile(run, share)?.toFixed(1)).join('/')
}

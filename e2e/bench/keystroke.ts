import { chromium } from '@playwright/test'
import { build } from '../../scripts/build.ts'
import { Installation } from '../Installation.ts'
import { LAUNCH } from './browser.ts'
import { serveBarePage } from './barePage/serve.ts'
import { KeyRace } from './KeyRace.ts'
import { Peer } from './peers/Peer.ts'
import { against } from './against.ts'
import { openBare, openMeeting } from './openText.ts'
import { percentile } from './percentile.ts'
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
      here.push([...(await ours.run(KEYS)).colleague])
      there.push([...(await theirs.run(KEYS)).colleague])
      say(`run ${i + 1} of ${RUNS}: ${describe(here.at(-1))} ms, bare page ${describe(there.at(-1))} ms`)
    }
    return [0.5, 0.95].map((share) => against("key to a colleague's frame", here, there, share, 1.25))
  } finally {
    await browser.close()
    bare.stop()
    peer.stop()
    await installation.remove()
  }
}

function describe(run: readonly number[] = []): string {
  return [0.5, 0.95].map((share) => percentile(run, share)?.toFixed(1)).join('/')
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { build } from '../../scripts/build.ts'
import { Installation } from '../Installation.ts'
import { readyForOffline } from '../steps.ts'
import { LAUNCH } from './browser.ts'
import { enterByDoor } from './enterByDoor.ts'
import { median } from './percentile.ts'
import type { Figure, Measure } from './Row.ts'

declare global {
  interface Window {
    firstRowAt?: number
  }
}

const RUNS = 5
/** Before the runs the device is used, as any device is: Chromium keeps compiled code after some visits. */
const VISITS = 2
const USED_MS = 5000

/** A browser that starts with no network and no server: until rows of the directory are on screen. */
export const offline: Measure = { group: 'start', name: 'offline', run }

async function run(say: (progress: string) => void): Promise<Figure[]> {
  await build()
  const installation = await Installation.started()
  const profile = mkdtempSync(join(tmpdir(), 'tour-de-table-profile-'))
  try {
    await signIn(profile, installation)
    await installation.stop()
    for (let i = 0; i < VISITS; i++) await openDirectory(profile, installation.url, USED_MS)
    const times: number[] = []
    for (let i = 0; i < RUNS; i++) times.push(await openDirectory(profile, installation.url))
    say(times.map((time) => time.toFixed(0)).join(', '))
    return [{ name: 'cold open to rows of the directory', value: median(times), unit: 'ms', bar: 500 }]
  } finally {
    rmSync(profile, { recursive: true, force: true })
    await installation.remove()
  }
}

async function signIn(profile: string, installation: Installation): Promise<void> {
  const options = { ...LAUNCH, baseURL: installation.url, locale: 'fr-FR' }
  const context = await chromium.launchPersistentContext(profile, options)
  const page = await context.newPage()
  await enterByDoor(page, installation, 'staff')
  await readyForOffline(page)
  await page.waitForTimeout(USED_MS)
  await context.close()
}

/** Milliseconds from the navigation to the frame after the first row. */
async function openDirectory(profile: string, url: string, stay = 0): Promise<number> {
  const context = await chromium.launchPersistentContext(profile, { ...LAUNCH, locale: 'fr-FR' })
  try {
    await context.setOffline(true)
    const page = await context.newPage()
    await page.addInitScript(noteFirstRow)
    await page.goto(`${url}/annuaire/elus`)
    const at = await firstRow(page)
    await page.waitForTimeout(stay)
    return at
  } finally {
    await context.close()
  }
}

async function firstRow(page: Page): Promise<number> {
  const handle = await page.waitForFunction(() => window.firstRowAt, undefined, { timeout: 30_000 })
  return (await handle.jsonValue()) ?? Infinity
}

function noteFirstRow(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('[role=rowheader], th[scope=row]')) return
    observer.disconnect()
    requestAnimationFrame(() => (window.firstRowAt = performance.now()))
  })
  observer.observe(document, { subtree: true, childList: true })
}

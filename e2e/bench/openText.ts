import type { Browser, Page } from '@playwright/test'
import type { Door } from '../fixtures.ts'
import type { Installation } from '../Installation.ts'
import { MEETING } from '../steps.ts'
import { enterByDoor } from './enterByDoor.ts'

/** A browser of its own on the minutes that are written in. */
export async function openMeeting(browser: Browser, installation: Installation, door: Door): Promise<Page> {
  const context = await browser.newContext({ baseURL: installation.url, locale: 'fr-FR' })
  const page = await context.newPage()
  await enterByDoor(page, installation, door)
  await page.goto(MEETING)
  return page
}

/** The same for the bare page. @param server address of the y-websocket peer */
export async function openBare(browser: Browser, url: string, server: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${url}/?server=${encodeURIComponent(server)}`)
  return page
}

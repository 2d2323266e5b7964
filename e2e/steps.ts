import { setTimeout as delay } from 'node:timers/promises'
import { expect, type Locator, type Page } from '@playwright/test'

/** Demo meeting whose minutes are a draft, and that nobody else's journey writes. */
export const MEETING = '/reunions/ess-2021-03-17'

const SAID_MS = 400

/** The service worker holds the application, and the workspace all that this person may read. */
export async function readyForOffline(page: Page): Promise<void> {
  await page.goto('/annuaire/elus')
  await saved(page)
  await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', '1481', SLOW)
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active !== null)
}

/** What the one place that says it says: everything is on the server. What is being sent is said after a moment. */
export async function saved(page: Page): Promise<void> {
  await delay(SAID_MS)
  await expect(state(page)).toHaveText(/^Enregistré à/, SLOW)
}

export function state(page: Page): Locator {
  return page
    .getByRole('status')
    .filter({ hasText: /Enregistré|Hors ligne|Envoi|Refusé|Session|Lecture|synchro/ })
}

/** Opens the first record of a list that answers to `query`; resolves with its address. */
export async function openRecord(page: Page, query: string): Promise<string> {
  await page.getByRole('textbox', { name: /^Filtrer la liste/ }).fill(query)
  await expect(page.getByRole('row').nth(1)).toContainText(query, SLOW)
  await page.getByRole('rowheader').first().click()
  await expect(panel(page)).toBeVisible(SLOW)
  return new URL(page.url()).pathname + new URL(page.url()).search
}

/** The record beside the list. */
export function panel(page: Page): Locator {
  return page.getByRole('complementary', { name: /^Fiche/ })
}

/** A field that may be edited, with its value. */
export function field(page: Page, label: string): Locator {
  return panel(page).getByRole('button', { name: new RegExp(`^${label}`) })
}

export async function editField(page: Page, label: string, value: string): Promise<void> {
  await field(page, label).click()
  const box = panel(page).getByRole('textbox', { name: label })
  await box.fill(value)
  await box.press('Enter')
  await expect(field(page, label)).toHaveText(value)
}

/** The minutes of the meeting on screen. */
export function minutes(page: Page): Locator {
  return page.getByRole('textbox', { name: /^Texte du compte rendu/ })
}

/** Writes at the end of the minutes on screen, in a line of its own. */
export async function writeMinutes(page: Page, text: string): Promise<void> {
  await minutes(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type(text)
  await expect(minutes(page)).toContainText(text)
}

/** Names of the keys that the application keeps on this device. */
export function keptOnDevice(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    if ((await indexedDB.databases()).every(({ name }) => name !== 'tour-de-table')) return []
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- a page has only what is sent to it
    const ended = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error ?? new Error('not read')))
      })
    const database = await ended(indexedDB.open('tour-de-table'))
    const keys = database.objectStoreNames.contains('keep')
      ? await ended(database.transaction('keep').objectStore('keep').getAllKeys())
      : []
    database.close()
    return keys.map(String)
  })
}

/** The machine may be shared: what takes a second alone may take many. */
export const SLOW = { timeout: 45_000 } as const

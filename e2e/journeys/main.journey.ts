import type { Page } from '@playwright/test'
import { expect, test, type Person } from '../fixtures.ts'
import { saved } from '../steps.ts'
import type { Installation } from '../Installation.ts'
import { mayorsFile } from '../mayorsFile.ts'

test.setTimeout(480_000)

const MEETING = '/reunions/ess-2021-03-17'

/** The communes that speak at the real meeting, in its order, five writers' turns. */
const SPEAKING = {
  marie: ['Bagneux', 'Bourg-la-Reine', 'Bois-Colombes', 'Châtillon', 'Chaville'],
  samir: ['Clichy', 'Puteaux', 'Issy-les-Moulineaux', 'Meudon', 'Montrouge'],
  coordinator: ['Sèvres', 'Vanves', 'Sceaux', 'Asnières-sur-Seine'],
} as const
const ALL = Object.values(SPEAKING).flat()

const editorOf = (page: Page) => page.locator('.tiptap[contenteditable="true"]')
/** The words of the minutes as this browser shows them, colleagues' carets left out. */
const textOf = (page: Page): Promise<string> =>
  page.locator('.tiptap').evaluate((element) => {
    const copy = element.cloneNode(true) as Element
    for (const caret of copy.querySelectorAll('.ProseMirror-widget, [class*="caret"]')) caret.remove()
    return (copy.textContent ?? '').replaceAll(/[\s\u2060]+/g, ' ').trim()
  })
const sentence = (commune: string): string =>
  `indique que ${commune} ouvre une ressourcerie et une épicerie solidaire.`

/** «/vanves» as one types it: without accents. */
const typed = (commune: string): string => commune.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

async function importMayors({ page }: Person): Promise<void> {
  await page.goto('/annuaire/territoires')
  const communes = await page.evaluate(async () => {
    const answer = await fetch('/api/catalogue')
    const { documents } = (await answer.json()) as { documents: { name: string }[] }
    return documents.flatMap(({ name }) => /^commune\.(92\d{3})\.1$/.exec(name)?.[1] ?? [])
  })
  expect(communes).toHaveLength(36)
  await page.goto('/reglages/import')
  await page.locator('input[type="file"]').setInputFiles({
    name: 'maires.csv',
    mimeType: 'text/csv',
    buffer: mayorsFile(communes.map((code) => ({ code, name: code }))),
  })
  await expect(page.getByText('36 lignes dans le fichier, aucune perdue')).toBeVisible()
  await page.getByRole('button', { name: /^Importer \d+ fiches/ }).click()
  await expect(page.getByText(/fiches importées/)).toBeVisible({ timeout: 60_000 })
}

async function pointAttendance(page: Page): Promise<void> {
  const picker = page.getByRole('combobox', { name: /commune/i })
  for (const commune of ALL) {
    await picker.fill(typed(commune))
    await expect(page.getByRole('option').first()).toContainText(commune)
    await picker.press('Enter')
    await expect(picker).toHaveValue('')
  }
}

/** Gives the floor to a commune by typing it on a line of its own, and writes what it says. */
async function speak(page: Page, commune: string): Promise<void> {
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type(`/${typed(commune)}`, { delay: 20 })
  const menu = page.getByRole('listbox', { name: 'Donner la parole' })
  await expect(menu.getByRole('option').first()).toContainText(commune)
  await page.keyboard.press('Enter')
  await expect(menu).toHaveCount(0)
  await page.keyboard.type(sentence(commune), { delay: 8 })
}

/** Puts the caret at the end of the text and gives the floor a first time. */
async function begin(page: Page, commune: string): Promise<void> {
  await editorOf(page).click()
  await page.keyboard.press('Control+End')
  await speak(page, commune)
}

async function goOn(
  page: Page,
  communes: readonly string[],
  between?: (done: number) => Promise<void>,
): Promise<void> {
  for (const [index, commune] of communes.entries()) {
    await speak(page, commune)
    await between?.(index + 1)
  }
}

async function restart(installation: Installation): Promise<void> {
  await installation.kill()
  await installation.start()
}

test('a network meeting is written by three people while one is offline and the server is killed', async ({
  installation,
  member,
  complaints,
}) => {
  const marie = await member('staff')
  await importMayors(marie)

  const samir = await member('second staff')
  const coordinator = await member('coordinator')
  const everyone = [marie, samir, coordinator]
  await Promise.all(everyone.map(({ page }) => page.goto(MEETING)))
  for (const { page } of everyone) await expect(editorOf(page)).toBeVisible({ timeout: 30_000 })
  await pointAttendance(marie.page)
  await saved(marie.page)
  for (const { page } of everyone) {
    await expect(page.getByText('14 communes représentées').first()).toBeVisible()
  }

  const writers = [
    [marie.page, SPEAKING.marie],
    [samir.page, SPEAKING.samir],
    [coordinator.page, SPEAKING.coordinator],
  ] as const
  for (const [page, [first]] of writers) {
    await begin(page, first)
    for (const { page: other } of everyone)
      await expect(other.locator('.tiptap')).toContainText(sentence(first))
  }

  let killed: Promise<void> = Promise.resolve()
  await Promise.all([
    goOn(marie.page, SPEAKING.marie.slice(1), async (done) => {
      if (done === 2) killed = restart(installation)
    }),
    goOn(samir.page, SPEAKING.samir.slice(1), async (done) => {
      if (done === 1) await samir.context.setOffline(true)
    }),
    goOn(coordinator.page, SPEAKING.coordinator.slice(1)),
  ])
  await killed

  await expect(samir.page.getByText(/Hors ligne/).first()).toBeVisible()
  await samir.page.reload()
  await expect(editorOf(samir.page)).toBeVisible({ timeout: 30_000 })
  for (const commune of SPEAKING.samir)
    await expect(samir.page.locator('.tiptap')).toContainText(sentence(commune))
  await samir.context.setOffline(false)

  for (const { page } of everyone) {
    for (const commune of ALL) {
      await expect(page.locator('.tiptap')).toContainText(sentence(commune), { timeout: 60_000 })
    }
    await saved(page)
  }
  const texts = await Promise.all(everyone.map(({ page }) => textOf(page)))
  expect(new Set(texts).size).toBe(1)
  await expect(marie.page.getByText('14 communes représentées').first()).toBeVisible()
  expect(complaints).toEqual([])
})

test('«chatenay» finds Châtenay-Malabry', async ({ member }) => {
  const { page } = await member('member')
  await page.goto('/annuaire/elus')
  await expect(page.getByRole('row').nth(3)).toBeVisible({ timeout: 30_000 })
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('chatenay')
  await expect(page.getByRole('option', { name: /Châtenay-Malabry/ }).first()).toBeVisible({
    timeout: 15_000,
  })
})

test('an élu reads the minutes that were approved, and cannot write them', async ({ member }) => {
  const { page } = await member('Bureau')
  await page.goto(MEETING)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(editorOf(page)).toHaveCount(0)
})

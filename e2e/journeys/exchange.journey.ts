import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test, violations } from '../fixtures.ts'
import { MEETING, minutes, saved, SLOW } from '../steps.ts'

test.setTimeout(300_000)

const FOREIGN = `**Réunion du Réseau Culture,
Mercredi 17 mars 2021, 9h00 – 10h30
15 communes représentées**

Ordre du jour :

- I. Ouverture
- II. Tour de table

I. Ouverture

Chacun est remercié[^1].

II. Tour de table

Vanves, Madame **Odile TESTARD**, Adjointe au Maire, indique que <script>document.title = 'pris'</script>tout va [bien](javascript:alert(1)).

Sceaux, Monsieur **Paul ESSAI**, Maire : <img src=x onerror="document.title = 'pris'">des collectes.

Décision : une étude est lancée.

| Commune | Total |
| --- | --- |
| Vanves | 2 |

[^1]: Une note au pied de la page.
`

async function menu(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Exporter' }).click()
  await page.getByRole('menuitem', { name }).click()
}

async function openImport(page: Page): Promise<void> {
  await menu(page, 'Importer un texte')
  await expect(page.getByRole('dialog', { name: 'Importer un texte' })).toBeVisible(SLOW)
}

async function chooseFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: '', buffer })
}

async function download(page: Page, format: string): Promise<{ name: string; bytes: Buffer }> {
  const waited = page.waitForEvent('download', { timeout: 90_000 })
  await menu(page, format)
  const file = await waited
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

/** The blocks of the text on screen, in their order: kind and words. */
const blocksOf = (page: Page): Promise<string[]> =>
  minutes(page).evaluate((text) =>
    [...text.children].map(
      (block) =>
        `${block.tagName} ${block.getAttribute('data-node') ?? ''} ${(block.textContent ?? '').replaceAll(/\s+/g, ' ')}`,
    ),
  )

test('a text from elsewhere is recognised, looked at, inserted, undone; and minutes go out and come back', async ({
  member,
  complaints,
}) => {
  const { page } = await member('staff')
  await page.goto(MEETING)
  await expect(minutes(page)).toBeVisible(SLOW)
  const before = await blocksOf(page)

  await openImport(page)
  await chooseFile(page, 'notes.docx', Buffer.from('Bonjour'))
  await expect(page.getByText(/incomplet ou abîmé/)).toBeVisible(SLOW)
  await chooseFile(page, 'notes.xlsx', Buffer.from('Bonjour'))
  await expect(page.getByText(/Ce format n’est pas lu ici/)).toBeVisible()
  expect(await blocksOf(page)).toEqual(before)

  await chooseFile(page, 'ancien.md', Buffer.from(FOREIGN))
  const dialog = page.getByRole('dialog', { name: 'Importer un texte' })
  await expect(dialog.getByText('2 interventions')).toBeVisible(SLOW)
  await expect(dialog.getByText('1 tableau')).toBeVisible()
  await expect(dialog.getByText('1 note de bas de page')).toBeVisible()
  await expect(dialog.getByText(/L’en-tête dit.*mercredi 17/)).toBeVisible()
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [360, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect.soft(await violations(page), `${width} ${colorScheme}`).toEqual([])
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  await dialog.getByRole('checkbox', { name: /Sceaux, Monsieur Paul ESSAI/ }).uncheck()
  await dialog.getByRole('button', { name: 'Insérer à la fin du texte' }).click()
  await expect(dialog.getByText(/blocs insérés/)).toBeVisible(SLOW)
  await dialog.getByRole('button', { name: 'Fermer' }).last().click()
  await expect(minutes(page).locator('[data-node="intervention"]').filter({ hasText: 'ESSAI' })).toHaveCount(
    0,
  )
  await expect(minutes(page).getByText('Sceaux, Monsieur')).toBeVisible()
  await expect(minutes(page).locator('section').filter({ hasText: 'tout va' })).toBeVisible()
  expect(await page.title()).not.toBe('pris')
  expect(await minutes(page).locator('a[href^="javascript"], script, img').count()).toBe(0)
  await saved(page)

  const pdf = await download(page, 'PDF')
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.name).toMatch(/^Compte rendu, Réunion du Réseau .*17 mars 2021\.pdf$/)
  const word = await download(page, 'Word')
  const written = await blocksOf(page)

  await minutes(page).click()
  await page.keyboard.press('Control+z')
  await expect.poll(() => blocksOf(page)).toEqual(before)

  await openImport(page)
  await chooseFile(page, word.name, word.bytes)
  await expect(dialog.getByText(/vient de Tour de table/)).toBeVisible(SLOW)
  await dialog.getByRole('button', { name: 'Insérer à la fin du texte' }).click()
  await expect(dialog.getByText(/insérés? à la fin/)).toBeVisible(SLOW)
  await dialog.getByRole('button', { name: 'Fermer' }).last().click()
  const all = await blocksOf(page)
  expect(all.slice(-written.length)).toEqual(written)
  await saved(page)
  expect(complaints).toEqual([])
})

test('with no network the files are made here, and the PDF says why it is not', async ({ member }) => {
  const { page, context } = await member('staff')
  await page.goto(MEETING)
  await expect(minutes(page)).toBeVisible(SLOW)
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active !== null)
  await context.setOffline(true)
  await menu(page, 'PDF')
  await expect(page.getByText(/Le PDF se fait sur le serveur/)).toBeVisible(SLOW)
  const html = await download(page, 'Page web')
  expect(html.bytes.toString()).toContain('<html lang="fr">')
  const odt = await download(page, 'LibreOffice')
  expect(odt.bytes.subarray(0, 2).toString()).toBe('PK')
})

test('who only reads the minutes may take them out and put nothing in', async ({ member }) => {
  const { page } = await member('Bureau')
  await page.goto('/reunions')
  await page
    .getByRole('link', { name: /Bureau/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible(SLOW)
  const answer = await page.request.get('/api/meetings/ess-2021-03-17/minutes.md')
  expect(answer.status()).toBe(403)
})

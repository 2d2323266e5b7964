import type { Page } from '@playwright/test'
import { expect, test, violations } from '../fixtures.ts'
import { MEETING, minutes, saved, SLOW, state } from '../steps.ts'

test.setTimeout(300_000)

const floor = (page: Page) => page.getByRole('region', { name: 'Parole' })
const picker = (page: Page) => page.getByRole('combobox', { name: 'Pointer une commune ou un nom' })

async function point(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('Alt+p')
  await picker(page).fill(typed)
  await expect(page.getByRole('option').first()).toBeVisible()
  await picker(page).press('Enter')
  await expect(picker(page)).toHaveValue('')
}

async function inscribe(page: Page, typed: string): Promise<void> {
  await floor(page).getByRole('button', { name: 'Inscrire' }).click()
  const asked = page.getByRole('combobox', { name: 'Qui demande la parole ?' })
  await asked.fill(typed)
  await expect(page.getByRole('option').first()).toBeVisible()
  await asked.press('Enter')
  await asked.press('Escape')
}

test('a meeting is held: points follow each other, the queue gives the floor, a colleague sees it, offline too', async ({
  member,
  complaints,
}) => {
  const marie = await member('staff')
  const samir = await member('second staff')
  for (const { page } of [marie, samir]) {
    await page.goto(MEETING)
    await expect(minutes(page)).toBeVisible(SLOW)
  }
  const { page } = marie
  for (const typed of ['vanves', 'sceaux', 'meudon']) await point(page, typed)

  await page.getByRole('button', { name: 'Ouvrir la séance' }).click()
  await expect(page.getByText(/^En séance depuis/)).toBeVisible()
  await expect(samir.page.getByText(/^En séance depuis/)).toBeVisible(SLOW)
  await expect(page.getByRole('timer')).toContainText(/0:0\d/)
  await expect(page.getByRole('listitem').and(page.locator('[aria-current="step"]'))).toHaveCount(1)

  await inscribe(page, 'sceaux')
  await inscribe(samir.page, 'vanves')
  const give = floor(page).getByRole('button', { name: /^Donner la parole à/ })
  await expect(give).toHaveText(/Sceaux/)
  await expect(floor(page).getByRole('listitem')).toHaveCount(2, SLOW)
  await minutes(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Alt+Enter')
  await page.keyboard.type('présente ses ressourceries.')
  await expect(floor(page).getByText('Sceaux a la parole.')).toBeAttached()
  await expect(floor(samir.page).getByText('Sceaux a la parole.')).toBeAttached(SLOW)
  await expect(give).toHaveText(/Vanves/)
  await give.click()
  await expect(floor(page).getByRole('listitem')).toHaveCount(0)
  await expect(give, 'the queue is empty: the next commune of those present').toHaveText(/Meudon/)

  await saved(page)
  await marie.context.setOffline(true)
  await page.getByRole('button', { name: 'Point suivant' }).click()
  await expect(page.getByRole('heading', { name: /^Point .*, temps écoulé/ })).toBeVisible()
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page.getByRole('heading', { name: /, en pause/ })).toBeVisible()
  await page.getByRole('button', { name: /part$/ }).first().click()
  await expect(page.getByRole('button', { name: /^Départ à/ })).toBeVisible()
  await expect(state(page)).toHaveText(/Hors ligne/, SLOW)
  await marie.context.setOffline(false)
  await expect(samir.page.getByRole('heading', { name: /, en pause/ })).toBeVisible(SLOW)
  expect(await violations(page)).toEqual([])

  await page.getByRole('button', { name: 'Terminer la séance' }).click()
  await expect(samir.page.getByText(/^Séance levée à/)).toBeVisible(SLOW)
  await expect(floor(page)).toHaveCount(0)
  expect(complaints).toEqual([])
})

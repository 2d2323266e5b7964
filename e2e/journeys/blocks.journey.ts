import type { Page } from '@playwright/test'
import { expect, test, violations } from '../fixtures.ts'
import { MEETING, minutes, saved, SLOW } from '../steps.ts'

test.setTimeout(300_000)

const block = (page: Page, name: string) => minutes(page).locator(`section[data-node="${name}"]`)

/** The chosen line of the menu under a field. */
const picked = (page: Page) =>
  page.getByRole('listbox', { name: /^(Responsable|À la place de)$/ }).getByRole('option', { selected: true })

/** Takes a line of the menu that «/» or «@» opens. */
async function choose(page: Page, typed: string, option: RegExp): Promise<void> {
  await page.keyboard.type(typed)
  const menu = page.getByRole('listbox', { name: /^(Donner la parole|Citer)/ })
  await expect(menu.getByRole('option', { name: option }).first()).toBeVisible()
  while (!(await menu.getByRole('option', { name: option, selected: true }).count())) {
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  await expect(menu).toHaveCount(0)
}

async function newLine(page: Page): Promise<void> {
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
}

/** Writes in the fields of a block one after the other, each left by Entrée. */
async function fill(page: Page, ...values: readonly string[]): Promise<void> {
  for (const value of values) {
    if (value !== '') await page.keyboard.type(value)
    await page.keyboard.press('Enter')
  }
}

test('minutes with every block are written by keyboard alone, and read by a colleague', async ({
  member,
  complaints,
}) => {
  const marie = await member('staff')
  const samir = await member('second staff')
  const { page } = marie
  for (const { page: one } of [marie, samir]) {
    await one.goto(MEETING)
    await expect(minutes(one)).toBeVisible(SLOW)
  }
  await minutes(page).focus()
  await page.keyboard.press('Control+End')
  await newLine(page)

  await choose(page, '/point', /Tour de table/)
  await expect(
    minutes(page)
      .getByRole('heading', { name: /Tour de table/ })
      .last(),
  ).toHaveAttribute('data-item', /./)
  await page.keyboard.press('Enter')

  await page.keyboard.press('Alt+v')
  await page.keyboard.type('Adoption du compte rendu')
  await page.keyboard.press('Tab')
  await fill(page, '19', '2', '3')
  await expect(block(page, 'vote').getByText('Adopté', { exact: true })).toBeVisible()
  await expect(block(page, 'vote')).toContainText('24 suffrages')

  await page.keyboard.press('Alt+d')
  await page.keyboard.type('L’annuaire ouvre à toutes les communes.')

  await page.keyboard.press('Alt+a')
  await page.keyboard.type('Transmettre le contact.')
  await expect(block(page, 'action').getByPlaceholder('À qui')).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.type('durieux')
  await expect(picked(page)).toContainText('Durieux')
  await page.keyboard.press('Enter')
  await expect(block(page, 'action').getByRole('combobox', { name: 'Responsable' })).toHaveValue(/Durieux/)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')

  await newLine(page)
  await choose(page, '/convention', /Convention/)
  await page.keyboard.type('Mise à disposition de locaux.')
  await page.keyboard.press('Tab')
  await fill(page, 'L’association et la Région')
  await page.keyboard.press('Escape')

  await newLine(page)
  await choose(page, '/reference', /Référence juridique/)
  await page.keyboard.type('Un mode d’entreprendre.')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Loi')
  await fill(page, '', '2014-856')
  await page.keyboard.press('Escape')

  await newLine(page)
  await choose(page, '/exterieur', /Intervenant extérieur/)
  await fill(page, 'Mme', 'Ana Diaz', 'Directrice', 'Agence de l’eau', '')
  await page.keyboard.type('présente le plan')
  await choose(page, ' /note', /Note de bas de page/)
  await expect(page.getByRole('textbox', { name: 'Texte de la note' })).toBeFocused()
  await fill(page, 'Rapport annuel.')
  await choose(page, ' avec @vanves', /^Vanves$/)
  await page.keyboard.type('et ses voisines.')

  await newLine(page)
  await choose(page, '/tableau', /Tableau/)
  await page.keyboard.type('Commune')
  for (let cell = 1; cell < 9; cell++) await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Vanves')
  await expect(minutes(page).getByRole('row')).toHaveCount(4)

  await saved(page)
  const text = minutes(samir.page)
  await expect(block(samir.page, 'vote').getByText('Adopté', { exact: true })).toBeVisible(SLOW)
  await expect(block(samir.page, 'action').getByRole('combobox', { name: 'Responsable' })).toHaveValue(
    /Durieux/,
  )
  await expect(block(samir.page, 'convention').getByLabel('Parties')).toHaveValue(
    'L’association et la Région',
  )
  await expect(block(samir.page, 'legalReference').getByLabel('Numéro')).toHaveValue('2014-856')
  await expect(text).toContainText('Mme Ana Diaz, directrice, Agence de l’eau')
  await expect(samir.page.getByRole('complementary', { name: 'Notes de bas de page' })).toContainText(
    'Rapport annuel.',
  )
  await expect(text.getByRole('row')).toHaveCount(4)

  await page.keyboard.press('Control+f')
  await page.getByRole('textbox', { name: 'Rechercher' }).fill('REGION')
  await expect(page.getByText('Rien ne correspond')).toBeVisible()
  await page.getByRole('textbox', { name: 'Rechercher' }).fill('l’ANNUAIRE')
  await expect(page.getByText(/^1 sur \d/)).toBeVisible()
  await page.getByRole('textbox', { name: 'Remplacer par' }).fill('Le répertoire')
  await page.getByRole('button', { name: 'Tout remplacer' }).click()
  await page.keyboard.press('Escape')
  await expect(block(samir.page, 'decision')).toContainText(/Le répertoire.* ouvre/)
  await expect(minutes(page)).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(block(samir.page, 'decision')).toContainText(/L’annuaire.* ouvre/)

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect.soft(await violations(page), `${width} px, ${colorScheme}`).toEqual([])
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
      expect.soft(wide, `wider than ${width} px`).toBe(false)
    }
  }
  expect(complaints).toEqual([])
})

test('a tour de table is laid out for those present, and two people fill it at once', async ({
  member,
  complaints,
}) => {
  const marie = await member('staff')
  const samir = await member('second staff')
  const { page } = marie
  for (const { page: one } of [marie, samir]) {
    await one.goto(MEETING)
    await expect(minutes(one)).toBeVisible(SLOW)
  }
  const picker = page.getByRole('combobox', { name: /commune/i })
  for (const commune of ['Vanves', 'Antony', 'Meudon']) {
    await picker.fill(commune.toLowerCase())
    await expect(page.getByRole('option').first()).toContainText(commune)
    await picker.press('Enter')
    await expect(picker).toHaveValue('')
  }
  await expect(page.getByText('3 communes représentées').first()).toBeVisible()
  await minutes(page).focus()
  await page.keyboard.press('Control+End')
  await newLine(page)
  const heard = await block(page, 'intervention').count()
  await choose(page, '/tour', /Tour de table des présents/)
  await expect(block(page, 'intervention')).toHaveCount(heard + 3)
  await expect(block(samir.page, 'intervention')).toHaveCount(heard + 3, SLOW)

  const vanves = block(samir.page, 'intervention').nth(heard + 2)
  await vanves.locator('.said').click()
  await Promise.all([
    page.keyboard.type('ouvre une ressourcerie.', { delay: 10 }),
    samir.page.keyboard.type('ouvre une épicerie.', { delay: 10 }),
  ])
  for (const { page: one } of [marie, samir]) {
    await expect(block(one, 'intervention').nth(heard)).toContainText('ouvre une ressourcerie.')
    await expect(block(one, 'intervention').nth(heard)).toContainText('Antony')
    await expect(block(one, 'intervention').nth(heard + 2)).toContainText('ouvre une épicerie.')
    await expect(block(one, 'intervention').nth(heard + 2)).toContainText('Vanves')
  }

  await block(page, 'intervention')
    .nth(heard + 1)
    .locator('.said')
    .click()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: 'Avec' }).press('Tab')
  await page.getByRole('combobox', { name: 'À la place de' }).fill('durieux')
  await expect(picked(page)).toContainText('Durieux')
  await page.keyboard.press('Enter')
  await expect(block(samir.page, 'intervention').nth(heard + 1)).toContainText(
    /représente M\.\sRobert Durieux/,
  )
  await page.getByRole('checkbox', { name: 'Lit ses mots' }).press('Space')
  await expect(block(samir.page, 'intervention').nth(heard + 1)).toContainText('lit les mots de')
  expect(complaints).toEqual([])
})

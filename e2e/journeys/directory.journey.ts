import { expect, test } from '../fixtures.ts'
import { editField, field, openRecord, panel, saved, SLOW } from '../steps.ts'

test('two people write one field: each sees the other, and chooses whose value stays', async ({ member }) => {
  test.slow()
  const { page: marie } = await member('staff')
  const { page: samir } = await member('second staff')
  await marie.goto('/annuaire/elus')
  await saved(marie)
  const record = await openRecord(marie, 'Vanves')
  await samir.goto(record)
  await expect(panel(marie).getByText('Samir est sur cette fiche').first()).toBeVisible(SLOW)

  const FIELD = 'Profession'
  const box = panel(samir).getByRole('textbox', { name: FIELD })
  for (const [theirs, mine, choice, stays] of [
    ['Avocate', 'Juriste', 'Reprendre celle de Marie', 'Avocate'],
    ['Notaire', 'Greffière', 'Garder la mienne', 'Greffière'],
  ] as const) {
    await field(marie, FIELD).click()
    await expect(panel(samir).getByText('Marie modifie ce champ')).toBeVisible(SLOW)
    await field(samir, FIELD).click()
    await box.fill(mine)
    await panel(marie).getByRole('textbox', { name: FIELD }).fill(theirs)
    await panel(marie).getByRole('textbox', { name: FIELD }).press('Enter')
    await saved(marie)
    await expect(panel(samir).getByText('Marie modifie ce champ')).toHaveCount(0, SLOW)
    await box.press('Enter')
    const offer = panel(samir).getByRole('alert')
    await expect(offer).toContainText('Marie a changé ce champ pendant votre saisie.')
    await expect(offer).toContainText(theirs)
    await expect(offer).toContainText(mine)
    await offer.getByRole('button', { name: choice }).click()
    for (const page of [marie, samir]) await expect(field(page, FIELD)).toHaveText(stays, SLOW)
  }
})

test('two people edit two fields of one record at once, and both values stay', async ({ member }) => {
  test.slow()
  const { page: marie } = await member('staff')
  const { page: samir } = await member('second staff')
  await marie.goto('/annuaire/elus')
  await samir.goto(await openRecord(marie, 'Vanves'))
  await Promise.all([
    editField(marie, 'Nom d’usage', 'Delaunay'),
    editField(samir, 'Profession', 'Céramiste'),
  ])
  for (const page of [marie, samir]) {
    await expect(field(page, 'Nom d’usage')).toHaveText('Delaunay', SLOW)
    await expect(field(page, 'Profession')).toHaveText('Céramiste', SLOW)
  }
})

const MAYORS = [
  'Code du département;Libellé du département;Code de la commune;Libellé de la commune;Nom de l’élu;Prénom de l’élu;Code sexe;Date de naissance;Lieu de naissance;Date de début du mandat;Date de début de la fonction',
  '92;Hauts-de-Seine;92075;Vanves;PRÉVERT;Zoé;F;07/09/1966;Ailleurs;18/05/2026;25/05/2026',
  '92;Hauts-de-Seine;92072;Sèvres;ORMEL;Ulysse;M;01/02/1970;Ailleurs;18/05/2026;25/05/2026',
  '75;Paris;75056;Paris;IFFLAND;Léo;M;01/02/1970;Ailleurs;18/05/2026;25/05/2026',
  '92;Hauts-de-Seine;92002;Antony;FAUTIF;Ana;F;31/02/1970;Ailleurs;18/05/2026;25/05/2026',
].join('\r\n')

test('a file of mayors is shown as a difference, imported, then taken back', async ({ member }) => {
  test.slow()
  const { page } = await member('staff')
  await page.goto('/reglages/import')
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choisir un fichier' }).click()
  await (await choosing).setFiles({ name: 'maires.csv', mimeType: 'text/csv', buffer: Buffer.from(MAYORS) })

  await expect(page.getByText('4 lignes dans le fichier, aucune perdue')).toBeVisible(SLOW)
  const main = page.getByRole('main')
  await expect(main).toContainText('Zoé PRÉVERT')
  await expect(main).toContainText('Ulysse ORMEL')
  await expect(main).toContainText('Vanves : mandat terminé le')
  await expect(main).toContainText('Ligne 5')
  await page.getByRole('button', { name: /^Importer \d+ fiches$/ }).click()
  await expect(page.getByRole('heading', { name: /^\d+ fiches importées$/ })).toBeVisible(SLOW)

  await page.goto('/annuaire/elus')
  await page.getByRole('textbox', { name: /^Filtrer la liste/ }).fill('Prévert')
  await expect(page.getByRole('rowheader', { name: /PRÉVERT/i })).toBeVisible(SLOW)

  await page.goto('/reglages/import')
  await page.getByRole('button', { name: /^Annuler cet import/ }).click(SLOW)
  await page
    .getByRole('dialog', { name: 'Annuler cet import ?' })
    .getByRole('button', { name: 'Annuler cet import' })
    .click()
  await expect(page.getByRole('heading', { name: /^Import annulé/ })).toBeVisible(SLOW)
  await page.goto('/annuaire/elus')
  await page.getByRole('textbox', { name: /^Filtrer la liste/ }).fill('Prévert')
  await expect(page.getByText('Aucune fiche ne répond à ces filtres.')).toBeVisible(SLOW)
})

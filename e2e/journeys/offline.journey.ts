import { expect, test } from '../fixtures.ts'
import {
  editField,
  field,
  keptOnDevice,
  MEETING,
  minutes,
  openRecord,
  readyForOffline,
  saved,
  SLOW,
  state,
  writeMinutes,
} from '../steps.ts'

test('an edit made with no network survives reloads, and reaches a colleague when it is back', async ({
  installation,
  member,
  complaints,
}) => {
  test.slow()
  const { page: first, context } = await member('staff')
  await readyForOffline(first)
  await first.goto(MEETING)
  await expect(minutes(first)).toBeVisible(SLOW)
  await saved(first)

  await installation.kill()
  await context.setOffline(true)
  await first.close()
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto('/annuaire/elus')
  await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', '1481', SLOW)
  await expect(state(page)).toHaveText('Hors ligne', SLOW)

  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Recherche' }).fill('chatenay')
  await expect(page.getByRole('option', { name: /Châtenay-Malabry/ }).first()).toBeVisible(SLOW)
  await page.keyboard.press('Escape')

  const record = await openRecord(page, 'Vanves')
  await editField(page, 'Profession', 'Horlogère hors ligne')
  await expect(state(page)).toHaveText('Hors ligne, 1 modification conservée sur cet appareil')
  await page.reload()
  await expect(field(page, 'Profession')).toHaveText('Horlogère hors ligne', SLOW)
  await expect(state(page)).toHaveText('Hors ligne, 1 modification conservée sur cet appareil', SLOW)

  await page.goto(MEETING)
  await writeMinutes(page, 'Écrit dans le train, sans réseau.')
  await expect(state(page)).toHaveText(/^Hors ligne, \d+ modifications conservées/)
  await page.reload()
  await expect(minutes(page)).toContainText('Écrit dans le train, sans réseau.', SLOW)

  await installation.start()
  await context.setOffline(false)
  await saved(page)

  const { page: colleague } = await member('second staff')
  await colleague.goto(MEETING)
  await expect(minutes(colleague)).toContainText('Écrit dans le train, sans réseau.', SLOW)
  await colleague.goto(record)
  await expect(field(colleague, 'Profession')).toHaveText('Horlogère hors ligne', SLOW)
  expect(complaints).toEqual([])
})

test('signing out with no network wipes the device, says so, and offers what was not sent', async ({
  installation,
  member,
}) => {
  test.slow()
  const { page, context } = await member('staff')
  await readyForOffline(page)
  expect(await keptOnDevice(page)).toContain('doc:commune.92075.1')

  await installation.kill()
  await context.setOffline(true)
  await openRecord(page, 'Vanves')
  await editField(page, 'Profession', 'Luthière')
  await expect(state(page)).toHaveText('Hors ligne, 1 modification conservée sur cet appareil', SLOW)

  await page.getByRole('button', { name: 'Compte' }).click()
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  const question = page.getByRole('dialog', { name: 'Se déconnecter ?' })
  await expect(question).toContainText('Les documents seront effacés de cet appareil.')
  await expect(question).toContainText('Une modification n’est pas encore envoyée')
  await question.getByRole('button', { name: 'Se déconnecter' }).click()

  const notice = page.getByRole('status').filter({ hasText: 'effacés de cet appareil' })
  await expect(notice).toBeVisible(SLOW)
  const download = page.waitForEvent('download')
  await notice.getByRole('button', { name: 'Télécharger ces textes' }).click()
  expect((await download).suggestedFilename()).toBe('tour-de-table.txt')
  const left = await keptOnDevice(page)
  expect(left.filter((key) => !key.startsWith('aside:') && key !== 'sign-out-pending')).toEqual([])

  await page.reload()
  await expect(page.getByRole('heading', { name: 'Se connecter' })).toBeVisible(SLOW)
})

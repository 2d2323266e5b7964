import { doorOf, expect, test } from '../fixtures.ts'
import { NewVersion } from '../NewVersion.ts'
import { field, openRecord, panel, readyForOffline, saved, SLOW } from '../steps.ts'

test('a new version is offered while one types, and opens without losing what is typed', async ({
  installation,
  browser,
}) => {
  test.slow()
  const version = await NewVersion.before(installation.port)
  const context = await browser.newContext({ baseURL: version.url })
  const page = await context.newPage()
  const { name } = await doorOf(installation, 'staff')
  await page.goto('/connexion')
  await page.getByRole('button', { name: new RegExp(name) }).click()
  await expect(page.getByRole('heading', { name: /^Bonjour/ })).toBeVisible(SLOW)
  await readyForOffline(page)
  await page.reload()
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), SLOW).toBe(true)
  await openRecord(page, 'Vanves')
  await field(page, 'Profession').click()
  const box = panel(page).getByRole('textbox', { name: 'Profession' })
  await box.fill('Sourcière')

  version.comeOut()
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update().then(() => undefined))
  await expect(page.getByText('Une nouvelle version est prête.')).toBeVisible(SLOW)
  await expect(box).toHaveValue('Sourcière')
  const reloaded = page.waitForEvent('load')
  await page.getByRole('button', { name: 'L’ouvrir maintenant' }).click()
  await reloaded
  await expect(field(page, 'Profession')).toHaveText('Sourcière', SLOW)
  await saved(page)
  await expect(page.getByText('Une nouvelle version est prête.')).toHaveCount(0)
  await context.close()
  version.close()
})

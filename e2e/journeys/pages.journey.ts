import { expect, test, violations } from '../fixtures.ts'

const PAGES = [
  '/',
  '/annuaire/elus',
  '/annuaire/collaborateurs',
  '/annuaire/organismes',
  '/annuaire/commissions',
  '/annuaire/territoires',
  '/reunions',
  '/reunions/ess-2021-03-17',
  '/actions',
  '/decisions',
  '/reseaux',
  '/reseaux/ess',
  '/reglages/droits',
  '/reglages/journal',
  '/reglages/import',
  '/reglages/messages',
] as const

const LOOKS = [
  { width: 1280, height: 800, colorScheme: 'light' },
  { width: 1280, height: 800, colorScheme: 'dark' },
  { width: 360, height: 740, colorScheme: 'light' },
  { width: 360, height: 740, colorScheme: 'dark' },
] as const

for (const { width, height, colorScheme } of LOOKS) {
  test(`every page is accessible at ${width} px, ${colorScheme}`, async ({ member, complaints }) => {
    const { page } = await member('director')
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const path of PAGES) {
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await expect(page.getByText('Cette page n’a pas pu s’ouvrir')).toHaveCount(0)
      expect.soft(await violations(page), path).toEqual([])
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
      expect.soft(wide, `${path} is wider than the screen`).toBe(false)
    }
    expect(complaints).toEqual([])
  })
}

test('the way in is accessible, and an unknown address says so', async ({ page, installation }) => {
  for (const path of ['/connexion', '/mot-de-passe', '/invitation/x', '/mot-de-passe/x', '/reponse/x']) {
    await page.goto(installation.url + path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect.soft(await violations(page), path).toEqual([])
  }
  const missing = await page.goto(`${installation.url}/nulle-part`)
  expect(missing?.status()).toBe(404)
})

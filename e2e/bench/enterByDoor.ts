import type { Page } from '@playwright/test'
import { doorOf, type Door } from '../fixtures.ts'
import type { Installation } from '../Installation.ts'

/** Signs in as people do, on a computer of their own: the application then keeps its copy. */
export async function enterByDoor(page: Page, installation: Installation, door: Door): Promise<void> {
  const { name } = await doorOf(installation, door)
  await page.goto(`${installation.url}/connexion`)
  await page.getByRole('button', { name: new RegExp(name) }).click()
  await page.getByRole('heading', { level: 1 }).filter({ hasNotText: 'Se connecter' }).waitFor()
}

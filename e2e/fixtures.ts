import { test as base, type BrowserContext, type Page } from '@playwright/test'
import AxeBuilder from '@axe-core/playwright'
import { Installation } from './Installation.ts'

/** What a demo person is, as the doors of the demo say it. */
export type Door =
  | 'director'
  | 'staff'
  | 'second staff'
  | 'restricted staff'
  | 'treasurer'
  | 'commune editor'
  | 'coordinator'
  | 'member'
  | 'Bureau'

/** Doors are listed by role, in this order. */
const ORDER: readonly Door[] = [
  'director',
  'staff',
  'second staff',
  'restricted staff',
  'treasurer',
  'commune editor',
  'coordinator',
  'member',
  'Bureau',
]

export interface Person {
  readonly page: Page
  readonly context: BrowserContext
  readonly email: string
  readonly name: string
}

interface Fixtures {
  /** A server of its own, with the demo. */
  readonly installation: Installation
  /** A browser of its own, signed in. */
  readonly member: (door: Door) => Promise<Person>
  /** Faults of the console and of pages that nobody expected. */
  readonly complaints: string[]
}

export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures it needs from the pattern
  installation: async ({}, use) => {
    const installation = await Installation.started()
    await use(installation)
    await installation.remove()
  },
  // oxlint-disable-next-line no-empty-pattern -- as above
  complaints: async ({}, use) => {
    const complaints: string[] = []
    await use(complaints)
  },
  member: async ({ installation, browser, complaints }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (door) => {
      const { email, name } = await doorOf(installation, door)
      const context = await browser.newContext({ baseURL: installation.url })
      contexts.push(context)
      const page = await context.newPage()
      page.on('pageerror', (error) => complaints.push(error.message))
      await page.goto('/connexion')
      await page.getByRole('button', { name: new RegExp(name) }).click()
      await page
        .getByRole('heading', { level: 1 })
        .filter({ hasNotText: 'Se connecter' })
        .waitFor({ timeout: 30_000 })
      return { page, context, email, name }
    })
    for (const context of contexts) await context.close()
  },
})

export { expect } from '@playwright/test'

export async function doorOf(
  installation: Installation,
  door: Door,
): Promise<{ email: string; name: string }> {
  const { people } = (await (await fetch(`${installation.url}/api/demo`)).json()) as {
    people: { email: string; name: string }[]
  }
  const found = people[ORDER.indexOf(door)]
  if (!found) throw new Error(`the demo has no ${door}`)
  return found
}

/** What axe finds wrong with a page, each with where it stands. */
export async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

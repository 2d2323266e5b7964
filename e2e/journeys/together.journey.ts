import { writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { doorOf, expect, test, violations, type Person } from '../fixtures.ts'
import { MEETING, minutes, saved, SLOW, writeMinutes } from '../steps.ts'

test.setTimeout(300_000)

const SAID = 'Vanves ouvre une ressourcerie en avril.'

const threads = (page: Page) => page.getByRole('region', { name: 'Commentaires et propositions' })
const card = (page: Page, name: RegExp) => page.getByRole('listitem', { name })

/** Selects words of the minutes as one does with the mouse. */
async function select(page: Page, words: string): Promise<void> {
  await minutes(page).evaluate((text, sought) => {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(sought) ?? -1
      if (at < 0) continue
      node.parentElement?.scrollIntoView({ block: 'center' })
      getSelection()?.setBaseAndExtent(node, at, node, at + sought.length)
      return
    }
    throw new Error(`not in the text: ${sought}`)
  }, words)
}

/** The minutes in review, and someone who reads them without writing them. */
async function inReview(marie: Person): Promise<void> {
  const { page } = marie
  await page.getByRole('button', { name: 'Soumettre à relecture' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Soumettre à relecture' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

test('comment, suggest', async ({ member, installation, complaints }) => {
  const marie = await member('staff')
  await marie.page.goto(MEETING)
  await expect(minutes(marie.page)).toBeVisible(SLOW)
  await writeMinutes(marie.page, SAID)
  await select(marie.page, 'ressourcerie')
  await marie.page.getByRole('button', { name: 'Commenter' }).last().click()
  await expect(threads(marie.page)).toBeVisible()
  await marie.page.getByRole('textbox', { name: 'Commentaire' }).fill('Laquelle ?')
  await marie.page.keyboard.press('Control+Enter')
  await expect(card(marie.page, /^Commentaire de/)).toContainText('Laquelle ?')
  await marie.page.screenshot({ path: '/tmp/together-1.png' })
  expect(complaints).toEqual([])
})

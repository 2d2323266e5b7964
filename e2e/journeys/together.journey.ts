import type { Locator, Page } from '@playwright/test'
import { expect, test, violations, type Person } from '../fixtures.ts'
import { MEETING, minutes, saved, SLOW, writeMinutes } from '../steps.ts'

test.setTimeout(300_000)

const SAID = 'Vanves ouvre une ressourcerie en avril.'

const threads = (page: Page): Locator => page.getByRole('region', { name: 'Commentaires et propositions' })
const remark = (page: Page): Locator => page.getByRole('listitem', { name: /^Commentaire de/ })
const suggestion = (page: Page): Locator => page.getByRole('listitem', { name: /^Proposition de/ })
const versions = (page: Page): Locator => page.getByRole('region', { name: 'Versions du compte rendu' })

/** Selects words of the minutes as one does with the mouse. */
async function select(page: Page, words: string): Promise<void> {
  await minutes(page).evaluate((text, sought) => {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(sought) ?? -1
      if (at < 0) continue
      getSelection()?.setBaseAndExtent(node, at, node, at + sought.length)
      return
    }
    throw new Error(`not in the text: ${sought}`)
  }, words)
}

async function openMinutes({ page }: Person): Promise<void> {
  await page.goto(MEETING)
  await expect(minutes(page)).toBeVisible(SLOW)
}

/** In both themes, on a desk and on a phone. */
async function expectAccessible(page: Page): Promise<void> {
  for (const width of [360, 1280]) {
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.setViewportSize({ width, height: 740 })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect.soft(await violations(page), `${width} px, ${colorScheme}`).toEqual([])
    }
  }
}

/** Marie writes, points the reader present and opens the minutes to those who attended. */
async function inReview(marie: Person, reader: Person): Promise<void> {
  const { page } = marie
  await openMinutes(marie)
  await writeMinutes(page, SAID)
  const picker = page.getByRole('combobox', { name: /commune/i })
  await picker.fill(reader.name)
  await expect(page.getByRole('option').first()).toContainText(reader.name.split(' ').at(-1) ?? '', SLOW)
  await picker.press('Enter')
  await saved(page)
  await page.getByRole('button', { name: 'Ouvrir la relecture' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ouvrir la relecture' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await openMinutes(reader)
  await expect(minutes(reader.page)).toContainText(SAID)
}

test('a reader comments and suggests in review, the writer answers and accepts, both see it', async ({
  member,
  complaints,
}) => {
  const [marie, lea] = [await member('staff'), await member('member')]
  await inReview(marie, lea)
  await expect(minutes(lea.page)).toHaveAttribute('aria-readonly', 'true')

  await select(lea.page, 'avril')
  await lea.page.getByRole('button', { name: 'Commenter' }).click()
  await lea.page.getByRole('textbox', { name: 'Commentaire' }).fill('En mai plutôt, non ?')
  await lea.page.getByRole('button', { name: 'Envoyer' }).click()
  await select(lea.page, 'une ressourcerie')
  await lea.page.getByRole('button', { name: 'Commenter', exact: true }).first().click()
  await lea.page.getByRole('button', { name: 'Proposer d’autres mots' }).click()
  await lea.page.getByRole('textbox', { name: 'À la place' }).fill('une ressourcerie municipale')
  await lea.page.getByRole('button', { name: 'Proposer', exact: true }).click()
  await expect(minutes(lea.page).locator('ins')).toHaveText('une ressourcerie municipale')
  await expect(suggestion(lea.page).getByRole('button', { name: 'Accepter' })).toHaveCount(0)
  await saved(lea.page)

  await marie.page.getByRole('tab', { name: /Commentaires 2/ }).click()
  await expect(threads(marie.page).getByRole('listitem')).toHaveCount(2)
  // In the order of the text: the suggestion is about earlier words.
  await expect(threads(marie.page).getByRole('listitem').first()).toContainText('une ressourcerie municipale')
  await expectAccessible(marie.page)
  await remark(marie.page).getByRole('button', { name: 'Répondre' }).click()
  await marie.page.getByRole('textbox', { name: 'Réponse' }).fill('Non, en avril.')
  await marie.page.keyboard.press('Control+Enter')
  await remark(marie.page).getByRole('button', { name: 'Marquer traité' }).click()
  await suggestion(marie.page).getByRole('button', { name: 'Accepter' }).click()
  for (const { page } of [marie, lea]) {
    await expect(minutes(page)).toContainText('Vanves ouvre une ressourcerie municipale en avril.')
    await expect(minutes(page).locator('ins, del, mark')).toHaveCount(0)
    await page.getByRole('button', { name: 'Traités 2' }).click()
    await expect(suggestion(page)).toContainText(/Accepté par Marie/)
    await expect(remark(page)).toContainText('Non, en avril.')
  }
  await remark(lea.page).getByRole('button', { name: 'Rouvrir' }).click()
  await lea.page.getByRole('button', { name: /^Ouvert/ }).click()
  await expect(minutes(lea.page).locator('mark')).toHaveText('avril')

  // The acceptance is one step, apart from what was typed before it.
  await minutes(marie.page).click()
  await marie.page.keyboard.press('Control+z')
  await expect(minutes(marie.page)).toContainText(SAID)
  expect(complaints).toEqual([])
})

test('by keyboard alone: a passage is chosen, commented, found again and its thread answered', async ({
  member,
  complaints,
}) => {
  const [marie, lea] = [await member('staff'), await member('member')]
  await inReview(marie, lea)
  const { page } = lea
  await minutes(page).focus()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+Alt+m')
  await expect(page.getByRole('textbox', { name: 'Commentaire' })).toBeFocused()
  await page.keyboard.type('Merci @')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.type('pour ces mots.')
  await page.keyboard.press('Control+Enter')
  await expect(remark(page)).toBeFocused()
  await expect(remark(page)).toContainText('pour ces mots.')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Voir dans le texte' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(minutes(page)).toBeFocused()
  await page.keyboard.press('Control+Alt+m')
  await expect(remark(page)).toBeFocused()

  // Offline too: they are documents.
  await lea.context.setOffline(true)
  await remark(page).getByRole('button', { name: 'Répondre' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Écrit dans le train.')
  await page.keyboard.press('Control+Enter')
  await expect(remark(page)).toContainText('Écrit dans le train.')
  await lea.context.setOffline(false)
  await marie.page.getByRole('tab', { name: /Commentaires/ }).click()
  await expect(remark(marie.page)).toContainText('Écrit dans le train.', SLOW)
  expect(complaints).toEqual([])
})

test('a version is named, compared in words and restored, in two browsers', async ({
  member,
  complaints,
}) => {
  const [marie, samir] = [await member('staff'), await member('second staff')]
  await openMinutes(marie)
  await writeMinutes(marie.page, SAID)
  await saved(marie.page)
  await marie.page.getByRole('tab', { name: 'Versions' }).click()
  await marie.page.getByRole('textbox', { name: /sous un nom/ }).fill('Avant relecture')
  await marie.page.getByRole('button', { name: 'Garder' }).click()
  await expect(versions(marie.page).getByRole('button', { name: /^Avant relecture/ })).toBeVisible()

  await openMinutes(samir)
  await select(samir.page, 'ressourcerie')
  await samir.page.keyboard.type('épicerie')
  await expect(minutes(marie.page)).toContainText('épicerie')
  await samir.page.getByRole('tab', { name: 'Versions' }).click()
  await versions(samir.page)
    .getByRole('button', { name: /^Avant relecture/ })
    .click()
  const compared = samir.page.getByRole('region', { name: /^Version comparée/ })
  await expect(compared.locator('p > del')).toContainText(['retiré depuis', 'ressourcerie'])
  await expect(compared.locator('p > ins')).toContainText(['ajouté depuis', 'épicerie'])
  await expectAccessible(samir.page)
  await compared.getByRole('button', { name: 'Revenir à ce texte' }).click()
  await samir.page.getByRole('dialog').getByRole('button', { name: 'Revenir à ce texte' }).click()
  for (const { page } of [marie, samir]) await expect(minutes(page)).toContainText(SAID)
  await expect(compared).toContainText('Aucun mot n’a changé')
  await compared.getByRole('button', { name: 'Toutes les versions' }).click()
  await expect(versions(samir.page).getByRole('button', { name: /^Avant la restauration/ })).toBeVisible()
  await minutes(samir.page).click()
  await samir.page.keyboard.press('Control+z')
  for (const { page } of [marie, samir]) await expect(minutes(page)).toContainText('épicerie')

  await samir.context.setOffline(true)
  await samir.page.getByRole('tab', { name: 'Présences' }).click()
  await samir.page.getByRole('tab', { name: 'Versions' }).click()
  await expect(samir.page.getByText(/gardées par le serveur/)).toBeVisible()
  expect(complaints).toEqual([])
})

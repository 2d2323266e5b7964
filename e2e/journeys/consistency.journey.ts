import type { Page } from '@playwright/test'
import { expect, test, violations } from '../fixtures.ts'
import { MEETING, minutes, saved, SLOW } from '../steps.ts'

test.setTimeout(240_000)

const PASTED = [
  'Réunion du Réseau, mercredi 17 mars 2021, 9h00 – 10h30',
  '15 communes représentées',
  'Tour de table',
  'Madame Nadia BELKHIRI-MONGE remercie les élus.',
  'Madame Nadia BELKHIRI-MONGE ouvre la séance.',
  'Vanves, Madame Nadia BELKHRI-MONGE, Adjoint au Maire, indique qu’une étude est en cours.',
  'Clichy-la-Garenne, Monsieur Yann LORMEL, Conseiller municipal délégué évoque une ressourcerie.',
  'Monsieur Yann LORMEL, Adjoint au Maire de Clichy-la-Garenne propose un support.',
  'Pour la suite, 15 communes représentées et nbelkhrimonge@vanves.example.',
]

async function paste(page: Page, lines: readonly string[]): Promise<void> {
  await minutes(page).click()
  await minutes(page).evaluate(
    (element, html) => {
      const data = new DataTransfer()
      data.setData('text/html', html)
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    },
    lines.map((line) => `<p>${line}</p>`).join(''),
  )
}

const finding = (page: Page, sentence: string | RegExp) =>
  page.getByRole('tabpanel').getByRole('listitem').filter({ hasText: sentence })

test('contradictory minutes are pasted, explained, mended and undone, and the head follows attendance', async ({
  member,
  complaints,
}) => {
  const { page } = await member('staff')
  const colleague = (await member('coordinator')).page
  await Promise.all([page.goto(`${MEETING}?cote=coherence`), colleague.goto(MEETING)])
  await expect(minutes(page)).toBeVisible(SLOW)
  await expect(minutes(colleague)).toBeVisible(SLOW)
  await paste(page, PASTED)

  await test.step('each error is a sentence', async () => {
    await expect(finding(page, 'Le texte écrit 15 communes, 2 y prennent la parole.')).toBeVisible(SLOW)
    for (const sentence of [
      /Un même nom est écrit de deux façons.*BELKHRI-MONGE.*BELKHIRI-MONGE/,
      /Yann LORMEL a deux fonctions/,
      /nbelkhrimonge@vanves\.example/,
      /Adjoint au Maire.*s’accorde/,
    ]) {
      await expect(finding(page, sentence)).toBeVisible()
    }
    await expect(page.locator('.doubtful').first()).toBeVisible()
  })

  await test.step('the panel has no accessibility fault, on any screen and theme', async () => {
    for (const width of [1280, 360]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height: 800 })
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        if (width === 360) await page.getByRole('button', { name: /^Présences/ }).click()
        expect.soft(await violations(page), `${width} ${colorScheme}`).toEqual([])
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
        expect.soft(wide, `wider than ${width}`).toBe(false)
      }
    }
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.emulateMedia({ colorScheme: 'light' })
  })

  await test.step('by keyboard: seen in the text, mended everywhere, taken back, mended again', async () => {
    const name = finding(page, /de deux façons/)
    await name.getByRole('button', { name: 'Voir' }).focus()
    await page.keyboard.press('Enter')
    await expect(minutes(page)).toBeFocused()
    expect(await page.evaluate(() => String(getSelection()))).toBe('BELKHRI-MONGE')
    const count = finding(page, /15 communes/)
    const everywhere = count.getByRole('button', { name: /^Corriger partout/ })
    await everywhere.focus()
    await page.keyboard.press('Enter')
    await expect(minutes(colleague)).not.toContainText('15 communes', SLOW)
    await expect(minutes(colleague)).toContainText('2 communes représentées')
    await expect(count).toHaveCount(0)
    await page.getByRole('tabpanel').getByRole('button', { name: 'Annuler' }).focus()
    await page.keyboard.press('Enter')
    await expect(minutes(page)).toContainText('15 communes représentées')
    await expect(minutes(page)).toContainText('et nbelkhrimonge')
    await everywhere.click()
    await name.getByRole('button', { name: 'Remplacer par BELKHIRI-MONGE' }).click()
    await expect(minutes(colleague)).toContainText('Vanves, Madame Nadia BELKHIRI-MONGE', SLOW)
    await expect(name).toHaveCount(0)
  })

  await test.step('what is left alone is left alone for colleagues too', async () => {
    await finding(page, /Yann LORMEL a deux fonctions/)
      .getByRole('button', { name: 'Ignorer' })
      .click()
    await expect(page.getByText('1 ignoré')).toBeVisible()
    await saved(page)
    await colleague.getByRole('tab', { name: /Cohérence/ }).click()
    await expect(colleague.getByText('1 ignoré')).toBeVisible(SLOW)
    await expect(finding(colleague, /s’accorde/)).toBeVisible()
  })

  await test.step('the head follows attendance, at both', async () => {
    await page.getByRole('tab', { name: /Présences/ }).click()
    const picker = page.getByRole('combobox', { name: /commune/i })
    for (const commune of ['vanves', 'meudon', 'sceaux']) {
      await picker.fill(commune)
      await expect(page.getByRole('option').first()).toContainText(new RegExp(commune, 'i'))
      await picker.press('Enter')
      await expect(picker).toHaveValue('')
    }
    for (const each of [page, colleague]) {
      const head = each.getByRole('region', { name: 'En-tête et récapitulatif' })
      await expect(head).toContainText('3 communes représentées', SLOW)
      await expect(each.getByRole('heading', { level: 1 })).toContainText('3 communes représentées')
      await head.getByText('Présents, représentés, excusés').click()
      await expect(head).toContainText('Meudon')
    }
    await expect(finding(colleague, 'Le texte écrit 2 communes, les présences en comptent 3.')).toBeVisible(
      SLOW,
    )
    await expect(finding(colleague, /Meudon est représentée et ne prend pas la parole/)).toBeVisible()
    await finding(colleague, /Meudon est représentée/)
      .getByRole('button', { name: /^Donner la parole/ })
      .click()
    await expect(minutes(page).locator('section[data-node="intervention"]')).toContainText('Meudon', SLOW)
  })
  expect(complaints).toEqual([])
})

test('approved minutes have no such tab: they are as they are', async ({ member }) => {
  const { page } = await member('staff')
  const approved = await page.evaluate(async () => {
    const answer = await fetch('/api/catalogue')
    const { documents } = (await answer.json()) as {
      documents: { name: string; metadata: { minutes?: string } | null }[]
    }
    return documents.flatMap(({ name, metadata }) =>
      name.startsWith('meeting.') && metadata?.minutes === 'approved' ? (name.split('.')[1] ?? []) : [],
    )
  })
  await page.goto(`/reunions/${approved[0]}`)
  await expect(page.getByRole('tab', { name: /Présences/ })).toBeVisible(SLOW)
  await expect(page.getByRole('region', { name: 'En-tête et récapitulatif' })).toBeVisible(SLOW)
  await expect(page.getByRole('tab', { name: /Cohérence/ })).toHaveCount(0)
})

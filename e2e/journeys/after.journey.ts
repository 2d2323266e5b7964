import type { Page } from '@playwright/test'
import { expect, test, violations } from '../fixtures.ts'
import { keptOnDevice, MEETING, minutes, saved, SLOW, writeMinutes } from '../steps.ts'

test.setTimeout(240_000)

const ID = MEETING.split('/').at(-1) ?? ''

const file = (name: string, content: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(content),
})

/** What the server answers to a command that no button offers. */
const command = (page: Page, name: string, body: object): Promise<string> =>
  page.evaluate(
    async ([path, input]) => {
      const answer = await fetch(`/api/commands/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(input),
      })
      const { code } = ((await answer.json()) ?? {}) as { code?: string }
      return `${answer.status} ${code ?? ''}`.trim()
    },
    [name, body] as const,
  )

async function step(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
}

test('minutes go from draft to sent, stay as approved, and are corrected by a rectification', async ({
  member,
  complaints,
}) => {
  const lead = await member('coordinator')
  const outsider = await member('commune editor')
  for (const name of ['submitMinutesForReview', 'approveMinutes', 'sendMinutes', 'createRectification']) {
    expect(await command(outsider.page, name, { meeting: ID })).toBe('403 forbidden')
  }

  await lead.page.goto(MEETING)
  await writeMinutes(lead.page, 'Le compte rendu de juin est adopté.')
  await saved(lead.page)
  expect(await command(lead.page, 'approveMinutes', { meeting: ID })).toBe('409 not-in-review')
  await step(lead.page, 'Ouvrir la relecture')
  await step(lead.page, 'Approuver')

  await test.step('the approved text says who, when and what proves it', async () => {
    const approval = lead.page.getByRole('region', { name: 'Approbation' })
    await expect(approval).toContainText(/Version 1, le .* par /, SLOW)
    await expect(minutes(lead.page)).toHaveAttribute('aria-readonly', 'true')
    await approval.getByRole('button', { name: 'Vérifier' }).click()
    await expect(approval.getByRole('status')).toHaveText(/est celui qui a été approuvé/)
    await expect(lead.page.getByRole('button', { name: 'Reprendre la rédaction' })).toHaveCount(0)
    expect(await command(lead.page, 'reopenMinutes', { meeting: ID })).toBe('409 approved')
    const stored = await lead.page.evaluate(async (id) => {
      const answer = await fetch(`/api/meetings/${id}/approved`)
      return (await answer.json()) as { verified: boolean; text: string }
    }, ID)
    expect(stored.verified).toBe(true)
    expect(stored.text).toContain('Le compte rendu de juin est adopté.')
    expect.soft(await violations(lead.page)).toEqual([])
  })

  await test.step('it is sent once', async () => {
    await step(lead.page, 'Envoyer')
    const outcome = lead.page.getByRole('dialog', { name: 'Le compte rendu part' })
    await expect(outcome).toContainText(/Un message part à \d+ personnes?/, SLOW)
    await outcome.getByRole('button', { name: 'Fermer' }).click()
    await expect(lead.page.getByRole('region', { name: 'Approbation' })).toContainText('Envoyé le')
    expect(await command(lead.page, 'sendMinutes', { meeting: ID })).toBe('409 already-sent')
  })

  await test.step('a rectification is written beside it, and approved as version 2', async () => {
    await step(lead.page, 'Ouvrir un rectificatif')
    await expect(lead.page.getByRole('heading', { level: 1 })).toContainText('Rectificatif du compte rendu')
    const text = lead.page.getByRole('textbox', { name: /^Texte du rectificatif/ })
    await text.click(SLOW)
    await lead.page.keyboard.type('Lire « 21 suffrages ».')
    await saved(lead.page)
    expect.soft(await violations(lead.page)).toEqual([])
    await step(lead.page, 'Ouvrir la relecture')
    await step(lead.page, 'Approuver')
    await expect(lead.page.getByRole('region', { name: 'Approbation' })).toContainText('Version 2', SLOW)
    await lead.page.getByRole('link', { name: 'Lire le compte rendu' }).click()
    const list = lead.page.getByRole('navigation', { name: 'Rectificatifs' })
    await expect(list.getByRole('link', { name: 'Rectificatif, version 2' })).toBeVisible(SLOW)
    await expect(minutes(lead.page)).not.toContainText('21 suffrages')
  })
  expect(complaints).toEqual([])
})

test('actions are found across meetings, done in one click, undone, and lead to their passage', async ({
  member,
  complaints,
}) => {
  const { page, context } = await member('staff')
  await page.goto('/actions?voir=open')
  const lines = page.getByRole('main').getByRole('listitem')
  await expect(lines.first()).toBeVisible(SLOW)
  const line = lines.filter({ has: page.getByRole('button', { name: /^Marquer faite/ }) }).first()
  const words = (await line.getByRole('paragraph').first().textContent()) ?? ''
  await line.getByRole('button', { name: /^Marquer faite/ }).click()
  const said = page.getByRole('status').filter({ hasText: 'est notée faite' })
  await expect(said).toContainText(words, SLOW)
  await said.getByRole('button', { name: 'Annuler' }).click()
  await expect(said).toHaveCount(0, SLOW)
  await page.getByRole('link', { name: /^En retard/ }).click()
  await expect(lines.first()).toContainText(/En retard de \d+ jours?/)

  await page
    .getByRole('navigation', { name: 'Réunions et registres' })
    .getByRole('link', { name: 'Décisions' })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Décisions' })).toBeVisible()
  await expect(page.getByText(/^\d+ décisions$/)).toBeVisible(SLOW)
  await context.setOffline(true)
  await page.getByRole('searchbox').fill('calendrier')
  await expect(page.getByText(/^\d+ décisions?$/)).toBeVisible()
  await context.setOffline(false)
  await page.getByRole('searchbox').fill('')
  const decided = (await lines.first().getByRole('paragraph').first().textContent()) ?? ''
  await lines.first().getByRole('link').click()
  await expect(minutes(page).getByText(decided)).toBeInViewport(SLOW)
  expect(complaints).toEqual([])
})

test('files wait on the device while there is no network, and go when it is back', async ({
  member,
  complaints,
}) => {
  const { page, context } = await member('coordinator')
  await page.goto(`${MEETING}?cote=pieces`)
  const panel = page.getByRole('region', { name: 'Pièces de la réunion' })
  const chooser = panel.getByLabel('Ajouter des pièces').and(page.locator('input'))
  await expect(panel).toBeVisible(SLOW)
  await saved(page)
  await context.setOffline(true)
  await chooser.setInputFiles([file('convention.pdf', 'Une convention.'), file('vide.pdf', '')])
  await expect(panel.getByRole('alert')).toContainText('« vide.pdf » est vide')
  const line = panel.getByRole('listitem').filter({ hasText: 'convention.pdf' }).last()
  await expect(line).toContainText('En attente d’envoi')
  expect.soft(await violations(page)).toEqual([])
  expect((await keptOnDevice(page)).filter((key) => key.startsWith('file:'))).toHaveLength(1)
  await context.setOffline(false)
  await expect(line.getByRole('link', { name: 'convention.pdf' })).toBeVisible(SLOW)
  await saved(page)
  expect((await keptOnDevice(page)).filter((key) => key.startsWith('file:'))).toEqual([])

  const reader = await member('second staff')
  await reader.page.goto(`${MEETING}?cote=pieces`)
  const link = reader.page.getByRole('link', { name: 'convention.pdf' })
  await expect(link).toBeVisible(SLOW)
  const [download] = await Promise.all([reader.page.waitForEvent('download', SLOW), link.click()])
  expect(download.suggestedFilename()).toBe('convention.pdf')
  await line.getByRole('button', { name: /^Retirer/ }).click()
  await expect(link).toHaveCount(0, SLOW)
  expect(complaints).toEqual([])
})

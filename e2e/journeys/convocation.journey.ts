import { expect, test, violations } from '../fixtures.ts'
import { SLOW } from '../steps.ts'

test.setTimeout(240_000)

/** A day far enough for nobody's meeting to be over: `YYYY-MM-DD`, as a date field is filled. */
const DAY = new Date(Date.now() + 21 * 86_400_000).toISOString().slice(0, 10)

test('a network is convened from its template, answers without an account, and is seen to answer', async ({
  member,
  browser,
  installation,
  complaints,
}) => {
  const { page } = await member('staff')
  await page.goto('/reunions')
  const opener = page.getByRole('button', { name: 'Nouvelle réunion' })
  await opener.waitFor(SLOW)
  await opener.focus()
  await page.keyboard.press('Enter')

  const form = page.locator('form')
  await form.getByLabel('Genre').selectOption('network')
  await form.getByLabel('Réseau').selectOption('culture')
  await expect(form.getByLabel('Intitulé')).toHaveValue('Réseau Culture')
  await expect(form.getByText('Tour de table des communes')).toBeVisible()
  await expect(form.getByText(/personnes seront à convoquer/)).toBeVisible()
  await form.getByLabel('Date').fill(DAY)
  await form.getByLabel('Début').fill('09:00')
  await form.getByLabel('Fin').fill('10:30')
  await form.getByLabel('Modalité').selectOption('hybrid')
  await form.getByLabel('Lieu').fill('Hôtel de ville de Sceaux')
  await form.getByLabel('Lien de visioconférence').fill('https://visio.example/culture')
  expect.soft(await violations(page), 'the form').toEqual([])
  await form.getByLabel('Lien de visioconférence').press('Enter')

  await expect(page.getByRole('heading', { level: 1 })).toContainText('Réunion du Réseau Culture', SLOW)
  await expect(page.getByRole('region', { name: 'Ordre du jour' })).toContainText(
    'Tour de table des communes',
  )
  const prepare = page.getByRole('link', { name: 'Préparer la convocation' })
  await prepare.focus()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('tabpanel', { name: /Convocation/ })
  const count = await panel.getByRole('listitem').count()
  expect(count).toBeGreaterThan(3)

  const picker = panel.getByRole('combobox', { name: 'Ajouter une personne à convoquer' })
  await picker.fill('vanves')
  await expect(page.getByRole('option').first()).toContainText('Vanves')
  await picker.press('Enter')
  await expect(panel.getByRole('status').filter({ hasText: '1 personne ajoutée' })).toBeVisible(SLOW)
  await expect(panel.getByRole('listitem')).toHaveCount(count + 1)
  expect.soft(await violations(page), 'the panel before').toEqual([])

  await panel.getByRole('button', { name: 'Lire et envoyer…' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Mot personnel (facultatif)').fill('Nous parlerons des bibliothèques.')
  const letter = dialog.getByRole('region', { name: /^Lettre telle que/ })
  await expect(letter).toContainText('Nous parlerons des bibliothèques.', SLOW)
  await expect(letter).toContainText('II. Tour de table des communes')
  await expect(letter).toContainText('https://visio.example/culture')
  expect.soft(await violations(page), 'the letter').toEqual([])
  await dialog.getByRole('button', { name: /^Envoyer à \d+ personnes/ }).press('Enter')
  await expect(dialog).toHaveCount(0, SLOW)
  await expect(panel.getByText(/0 réponse sur \d+/)).toBeVisible(SLOW)
  await expect(panel.getByText(/dans la boîte d’envoi/).first()).toBeVisible(SLOW)
  const address = page.url()

  await page.goto('/reglages/messages')
  const mails = page.getByRole('list', { name: /^Messages/ })
  await mails.getByRole('button').first().press('Enter')
  const mail = page.getByRole('article')
  await expect(mail).toContainText('Nous parlerons des bibliothèques.', SLOW)
  expect.soft(await violations(page), 'the outbox').toEqual([])
  const link = (await mail.getByRole('link', { name: /\/reponse\// }).getAttribute('href')) ?? ''
  const recipient = /Bonjour (?:Mme|M\.)\s(.+?),/.exec(await mail.innerText())?.[1] ?? ''
  expect(recipient).not.toBe('')
  await page.goto(address)

  const stranger = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const phone = await stranger.newPage()
  phone.on('pageerror', (error) => complaints.push(error.message))
  await phone.goto(installation.url + new URL(link).pathname)
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Réseau Culture', SLOW)
  for (const colorScheme of ['light', 'dark'] as const) {
    await phone.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect.soft(await violations(phone), `the answer, ${colorScheme}`).toEqual([])
  }
  expect(await phone.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false)
  await phone.getByRole('radio', { name: 'Je serai représenté·e' }).check()
  await phone.getByRole('button', { name: 'Envoyer ma réponse' }).click()
  await expect(phone.getByText('Dites qui viendra à votre place.')).toBeVisible()
  await phone.getByLabel('Par qui ?').fill('Mme Odile Bernard, adjointe')
  await phone.getByRole('button', { name: 'Envoyer ma réponse' }).click()
  await expect(phone.getByRole('status')).toContainText('Merci, votre réponse est enregistrée.', SLOW)

  await expect(panel.getByText('1 réponse sur')).toBeVisible(SLOW)
  await expect(panel.getByText('Représenté·e par Mme Odile Bernard, adjointe')).toBeVisible()
  await phone.getByRole('radio', { name: 'Je serai en visio' }).check()
  await phone.getByRole('button', { name: 'Changer ma réponse' }).click()
  await expect(panel.getByText('Sera en visio')).toBeVisible(SLOW)
  await page.getByRole('tab', { name: /Informations/ }).click()
  const facts = page.getByRole('tabpanel', { name: /Informations/ })
  await facts.getByRole('button', { name: /^Début/ }).press('Enter')
  await facts.getByLabel('Début').fill('09:20')
  await facts.getByLabel('Début').press('Enter')
  await expect(page.getByRole('complementary', { name: 'Ordre du jour' })).toContainText(/9\sh\s30/)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect.soft(await violations(page), `the facts, ${colorScheme}`).toEqual([])
  }
  await page.getByRole('tab', { name: /Convocation/ }).click()
  await panel.getByRole('button', { name: /^Prévenir \d+ personnes/ }).click()
  await expect(letter).toContainText(/de 9\sh\s20/, SLOW)
  await dialog.getByRole('button', { name: /^Envoyer à/ }).click()
  await expect(dialog).toHaveCount(0, SLOW)
  await expect(panel.getByRole('button', { name: /^Prévenir/ })).toHaveCount(0, SLOW)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect.soft(await violations(page), `the panel after, ${colorScheme}`).toEqual([])
  }

  await page.getByRole('tab', { name: /Présences/ }).click()
  await expect(page.getByRole('listitem').filter({ hasText: recipient })).toContainText('annoncé·e en visio')
  await stranger.close()
  expect(complaints).toEqual([])
})

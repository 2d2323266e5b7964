import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../fixtures.ts'
import type { Installation } from '../Installation.ts'
import { editField, field, keptOnDevice, openRecord, readyForOffline, saved, SLOW, state } from '../steps.ts'

const FIRST = 'une phrase assez longue'
const SECOND = 'une tout autre phrase longue'

test('an invitation leads to a password and to the role; a forgotten one is replaced by mail', async ({
  installation,
  member,
  browser,
}) => {
  test.slow()
  const { page: director } = await member('director')
  await director.goto('/reglages/droits')
  await director.getByRole('button', { name: 'Inviter' }).click()
  const invite = director.getByRole('complementary', { name: 'Inviter une personne' })
  await invite.getByRole('textbox', { name: 'Prénom et nom' }).fill('Odile Vasseur')
  await invite.getByRole('textbox', { name: 'Adresse e-mail' }).fill('odile.vasseur@amd92.example')
  await invite.getByRole('combobox', { name: 'Rôle' }).selectOption('Équipe')
  await invite.getByRole('button', { name: 'Envoyer l’invitation' }).click()
  await expect(director.getByRole('complementary', { name: 'Odile Vasseur' })).toContainText(
    'En attente',
    SLOW,
  )

  const context = await browser.newContext({ baseURL: installation.url })
  const page = await context.newPage()
  await page.goto(await mailedLink(installation, 'invitation'))
  await expect(page.getByRole('heading', { name: /^Bienvenue, Odile Vasseur/ })).toBeVisible(SLOW)
  await page.getByRole('textbox', { name: 'Votre mot de passe' }).fill('court')
  await page.getByRole('button', { name: 'Ouvrir mon compte' }).click()
  await expect(page.getByText('Il faut douze caractères au moins.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Votre mot de passe' }).fill(FIRST)
  await page.getByRole('button', { name: 'Ouvrir mon compte' }).click()
  await expect(page.getByRole('heading', { name: /^Bonjour Odile/ })).toBeVisible(SLOW)
  await page.goto('/annuaire/elus')
  await expect(page.getByRole('button', { name: 'Nouvelle fiche' })).toBeVisible(SLOW)

  const other = await browser.newContext({ baseURL: installation.url })
  const door = await other.newPage()
  await door.goto('/connexion')
  await door.getByRole('textbox', { name: 'Adresse e-mail' }).fill('odile.vasseur@amd92.example')
  await door.getByRole('textbox', { name: 'Mot de passe' }).fill('ce n’est pas la bonne')
  await door.getByRole('button', { name: 'Se connecter' }).click()
  await expect(door.getByRole('alert')).toContainText('ne vont pas ensemble', SLOW)

  await door.getByRole('link', { name: 'Mot de passe oublié' }).click()
  await door.getByRole('textbox', { name: 'Adresse e-mail' }).fill('odile.vasseur@amd92.example')
  await door.getByRole('button', { name: 'Recevoir le lien' }).click()
  await expect(door.getByText('un lien vient de lui être envoyé')).toBeVisible(SLOW)
  await door.goto(await mailedLink(installation, 'mot-de-passe'))
  await door.getByRole('textbox', { name: 'Votre mot de passe' }).fill(SECOND)
  await door.getByRole('button', { name: 'Enregistrer et me connecter' }).click()
  await expect(door.getByRole('heading', { name: /^Bonjour Odile/ })).toBeVisible(SLOW)

  // The other device has to sign in again, with the new password alone.
  expect((await context.request.get('/api/session')).status()).toBe(401)
  await page.reload()
  await page.getByRole('button', { name: 'Me reconnecter' }).click(SLOW)
  const again = page.getByRole('dialog', { name: 'Se reconnecter' })
  await again.getByRole('textbox', { name: 'Mot de passe' }).fill(FIRST)
  await again.getByRole('button', { name: 'Se connecter' }).click()
  await expect(again.getByRole('alert')).toContainText('ne vont pas ensemble', SLOW)
  await again.getByRole('textbox', { name: 'Mot de passe' }).fill(SECOND)
  await again.getByRole('button', { name: 'Se connecter' }).click()
  await expect(again).toHaveCount(0, SLOW)
  await saved(page)
  await context.close()
  await other.close()
})

test('a session that ends while offline loses nothing: the same person signs in again and goes on', async ({
  installation,
  member,
}) => {
  test.slow()
  const { page, context } = await member('staff')
  await readyForOffline(page)
  const record = await openRecord(page, 'Vanves')
  await expect(field(page, 'Profession')).toBeVisible(SLOW)
  await context.setOffline(true)
  // The browser's offline mode leaves open sockets alone.
  await installation.kill()
  await editField(page, 'Profession', 'Facteur d’orgues')
  await expect(state(page)).toHaveText('Hors ligne, 1 modification conservée sur cet appareil', SLOW)

  await installation.start()
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const ended = await fetch(`${installation.url}/api/session`, {
    method: 'DELETE',
    headers: { cookie, origin: installation.url },
  })
  expect(ended.status).toBe(204)
  await context.setOffline(false)

  await expect(page.getByText('Votre modification non envoyée reste sur cet appareil.')).toBeVisible(SLOW)
  await page.reload()
  await expect(field(page, 'Profession')).toHaveText('Facteur d’orgues', SLOW)
  await page.getByRole('button', { name: 'Me reconnecter' }).click(SLOW)
  await page.getByRole('button', { name: 'Revenir par la démonstration' }).click(SLOW)
  await saved(page)
  await expect(field(page, 'Profession')).toHaveText('Facteur d’orgues')

  const { page: colleague } = await member('second staff')
  await colleague.goto(record)
  await expect(field(colleague, 'Profession')).toHaveText('Facteur d’orgues', SLOW)
})

test('a shared computer keeps nothing, and is read-only without the network', async ({
  installation,
  browser,
}) => {
  test.slow()
  const context = await browser.newContext({ baseURL: installation.url })
  const page = await context.newPage()
  await page.goto('/annuaire/elus')
  await page.getByRole('radio', { name: 'Partagé ou prêté' }).check()
  await page.getByRole('button', { name: /Marie Lenormand/ }).click()
  await saved(page)
  await openRecord(page, 'Vanves')
  await editField(page, 'Profession', 'Relieuse')
  await saved(page)
  expect(await keptOnDevice(page)).toEqual([])

  await context.setOffline(true)
  await expect(state(page)).toHaveText('Lecture seule : pas de réseau sur cet ordinateur partagé', SLOW)
  await expect(field(page, 'Profession')).toHaveCount(0)
  await context.setOffline(false)
  await expect(field(page, 'Profession')).toHaveText('Relieuse', SLOW)
  await context.close()
})

/** The path of the last link of that kind which the server would have mailed. */
async function mailedLink(installation: Installation, place: string): Promise<string> {
  const folder = join(installation.dataDir, 'outbox')
  let path = ''
  await expect(async () => {
    const files = (await readdir(folder)).filter((file) => file.endsWith('.eml')).sort()
    const letters = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
    const whole = letters.map((letter) => letter.replace(/=\r?\n/g, '').replaceAll('=3D', '='))
    const found = whole.flatMap((letter) => letter.match(new RegExp(`/${place}/[\\w-]+`))?.[0] ?? [])
    path = found.at(-1) ?? ''
    expect(path).not.toBe('')
  }).toPass(SLOW)
  return path
}

import { readFile } from 'node:fs/promises'
import { encodeUpdates } from '#domain'
import type { Page } from '@playwright/test'
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { expect, test } from '../fixtures.ts'
import { LiveClient } from '../LiveClient.ts'
import {
  editField,
  field,
  keptOnDevice,
  MEETING,
  minutes,
  openRecord,
  panel,
  readyForOffline,
  saved,
  SLOW,
  state,
  writeMinutes,
} from '../steps.ts'

const SEVRES = 'commune.92072.1'

test('the editor of a commune writes its records and no other, by the page and by a raw client', async ({
  installation,
  member,
}) => {
  test.slow()
  const { page, context } = await member('commune editor')
  await page.goto('/annuaire/elus')
  await saved(page)
  const ofVanves = await openRecord(page, 'Vanves')
  await editField(page, 'Nom d’usage', 'Delaunay')
  await saved(page)

  const ofSevres = await openRecord(page, 'Sèvres')
  await expect(panel(page)).toContainText('Nom d’usage')
  await expect(field(page, 'Nom d’usage')).toHaveCount(0)
  await expect(panel(page).getByRole('button', { name: /^Ajouter/ })).toHaveCount(0)

  const id = new URL(ofSevres, installation.url).searchParams.get('fiche') ?? ''
  const answer = await postUpdate(page, rename(id))
  expect(answer).toEqual([expect.objectContaining({ name: SEVRES, ok: false, code: 'forbidden' })])

  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const raw = new LiveClient(installation.url, cookie, SEVRES)
  expect(await raw.synced()).toBe(true)
  const statuses = statusesOf(raw)
  raw.doc.getMap<Y.Map<unknown>>('Person').get(id)?.set('usualName', 'Intruse')
  await expect.poll(() => statuses.at(-1), SLOW).toBe(false)
  raw.close()

  const { page: staff } = await member('staff')
  await staff.goto(ofVanves)
  await expect(field(staff, 'Nom d’usage')).toHaveText('Delaunay', SLOW)
  await staff.goto(ofSevres)
  await expect(field(staff, 'Nom d’usage')).not.toHaveText('Intruse', SLOW)
})

test('an élu reads, without a control that edits', async ({ member }) => {
  const { page } = await member('member')
  await page.goto('/annuaire/elus')
  await saved(page)
  await expect(page.getByRole('button', { name: 'Nouvelle fiche' })).toHaveCount(0)
  await openRecord(page, 'Vanves')
  await expect(panel(page)).toContainText('Nom d’usage')
  await expect(field(page, 'Nom')).toHaveCount(0)
  await expect(panel(page).getByRole('button', { name: /^(Ajouter|Modifier|Archiver)/ })).toHaveCount(0)
  await expect(panel(page)).not.toContainText('Profession')
  await page.goto('/reglages/droits')
  await expect(page.getByText('Seul un administrateur peut le faire.')).toBeVisible(SLOW)
})

test('a coordinator whose right is taken back is out of the page within two seconds', async ({ member }) => {
  test.slow()
  const { page: director } = await member('director')
  const { page: coordinator, name } = await member('coordinator')
  await coordinator.goto(MEETING)
  await writeMinutes(coordinator, 'Dernière phrase avant la fin du mandat.')
  await saved(coordinator)
  expect(await keptOnDevice(coordinator)).toContain('doc:minutes.ess-2021-03-17.1')

  await takeBack(director, name, 'Coordinateur de réseau')
  await expect(minutes(coordinator)).toHaveCount(0, { timeout: 2000 })
  await expect(coordinator.getByText('Le compte rendu est en cours de rédaction')).toBeVisible()
  await expect.poll(() => minutesAndNotes(coordinator), SLOW).toEqual([])

  await coordinator.goto('/reseaux/ess')
  await expect(coordinator.getByRole('heading', { level: 1 })).toBeVisible(SLOW)
  await expect(coordinator.getByText('Annotations')).toHaveCount(0)
  await takeBack(director, name, 'Élu membre', 'Réseau')
  await expect(coordinator.getByText('Ce réseau ne vous est pas ouvert')).toBeVisible({ timeout: 2000 })
})

test('taken back while offline: the copy is wiped at the next contact, the unsent text offered as a file', async ({
  member,
}) => {
  test.slow()
  const { page: director } = await member('director')
  const { page: coordinator, context, name } = await member('coordinator')
  await readyForOffline(coordinator)
  await coordinator.goto(MEETING)
  await expect(minutes(coordinator)).toBeVisible(SLOW)
  await saved(coordinator)

  await context.setOffline(true)
  await writeMinutes(coordinator, 'Une phrase que personne n’a reçue.')
  await expect(state(coordinator)).toHaveText(/^Hors ligne, \d+ modifications? conservées?/, SLOW)
  await takeBack(director, name, 'Coordinateur de réseau')
  await expect(minutes(coordinator)).toContainText('Une phrase que personne n’a reçue.')

  await context.setOffline(false)
  await expect(minutes(coordinator)).toHaveCount(0, SLOW)
  await expect.poll(() => minutesAndNotes(coordinator), SLOW).toEqual([])
  await coordinator.getByRole('link', { name: 'Aujourd’hui' }).click()
  await expect(coordinator.getByText('1 texte mis de côté')).toBeVisible(SLOW)
  const download = coordinator.waitForEvent('download')
  await coordinator.getByRole('button', { name: 'Télécharger' }).click()
  expect(await readFile(await (await download).path(), 'utf8')).toContain(
    'Une phrase que personne n’a reçue.',
  )
})

/** Takes back a right of a person, by the page of the rights. */
async function takeBack(director: Page, name: string, role: string, scope = ''): Promise<void> {
  if (!director.url().endsWith('/reglages/droits')) await director.goto('/reglages/droits')
  await director.getByRole('button', { name, exact: true }).click()
  const grant = director.getByRole('listitem').filter({ hasText: role }).filter({ hasText: scope })
  await grant.getByRole('button', { name: 'Retirer' }).click()
  const answered = director.waitForResponse('**/api/commands/revokeGrant')
  await director
    .getByRole('dialog', { name: 'Retirer ce droit ?' })
    .getByRole('button', { name: 'Retirer' })
    .click()
  expect((await answered).status()).toBe(200)
}

/** What the coordinator alone may read of the network, among what is kept on the device. */
async function minutesAndNotes(page: Page): Promise<string[]> {
  const keys = await keptOnDevice(page)
  return keys.filter((key) => /^(doc|unsent):(minutes\.ess-2021-03-17|networkNotes\.ess)\./.test(key))
}

/** What the server answers to the frames of a raw client, as it comes: true for one that it has taken. */
function statusesOf({ provider }: LiveClient): readonly boolean[] {
  const STATUS = 8
  const statuses: boolean[] = []
  provider.on('message', ({ event }: { event: MessageEvent<ArrayBuffer> }) => {
    const decoder = decoding.createDecoder(new Uint8Array(event.data))
    decoding.readVarString(decoder)
    if (decoding.readVarUint(decoder) === STATUS) statuses.push(decoding.readVarInt(decoder) === 1)
  })
  return statuses
}

function rename(id: string): Uint8Array {
  const doc = new Y.Doc()
  const person = new Y.Map<unknown>()
  doc.getMap('Person').set(id, person)
  person.set('usualName', 'Intruse')
  return encodeUpdates([{ name: SEVRES, update: Y.encodeStateAsUpdate(doc) }])
}

/** Posts from the page, with its session and its origin. */
function postUpdate(page: Page, body: Uint8Array): Promise<unknown> {
  return page.evaluate(async (bytes) => {
    const answer = await fetch('/api/updates', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes),
    })
    return answer.json()
  }, Array.from(body))
}

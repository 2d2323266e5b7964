import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import {
  editField,
  field,
  MEETING,
  minutes,
  openRecord,
  readyForOffline,
  saved,
  SLOW,
  state,
  writeMinutes,
} from '../steps.ts'

test('two windows of one device, one of them cut off and closed: nothing is lost', async ({
  installation,
  member,
}) => {
  test.slow()
  const { page: first, context } = await member('staff')
  await readyForOffline(first)
  const record = await openRecord(first, 'Vanves')
  const second = await context.newPage()
  const cut = await cuttable(second)
  await second.goto(record)
  await expect(field(second, 'Profession')).toBeVisible(SLOW)
  await saved(second)

  await cut()
  await editField(second, 'Nom d’usage', 'Deuxième fenêtre')
  await editField(first, 'Profession', 'Première fenêtre')
  // Windows of a device hear each other without the network.
  await expect(field(first, 'Nom d’usage')).toHaveText('Deuxième fenêtre', SLOW)
  await expect(field(second, 'Profession')).toHaveText('Première fenêtre', SLOW)

  await first.goto(MEETING)
  await second.goto(MEETING)
  await writeMinutes(second, 'De la fenêtre sans réseau.')
  await writeMinutes(first, 'De la fenêtre en ligne.')
  await expect(minutes(first)).toContainText('De la fenêtre sans réseau.', SLOW)
  await second.close()
  await saved(first)
  await installation.kill()
  await installation.start()

  const { page: colleague } = await member('second staff')
  await colleague.goto(MEETING)
  await expect(minutes(colleague)).toContainText('De la fenêtre sans réseau.', SLOW)
  await expect(minutes(colleague)).toContainText('De la fenêtre en ligne.')
  await colleague.goto(record)
  await expect(field(colleague, 'Nom d’usage')).toHaveText('Deuxième fenêtre', SLOW)
  await expect(field(colleague, 'Profession')).toHaveText('Première fenêtre')
})

test('two devices of one person, one of them offline: both texts are there when it is back', async ({
  member,
}) => {
  test.slow()
  const { page: desk } = await member('staff')
  const { page: laptop, context: away } = await member('staff')
  await readyForOffline(laptop)
  const record = await openRecord(laptop, 'Vanves')
  await expect(field(laptop, 'Profession')).toBeVisible(SLOW)

  await away.setOffline(true)
  await editField(laptop, 'Nom d’usage', 'Du portable')
  await expect(state(laptop)).toHaveText(/^Hors ligne, \d+ modifications? conservée/, SLOW)
  await laptop.goto(MEETING)
  await writeMinutes(laptop, 'Écrit sur le portable.')
  await expect(state(laptop)).toHaveText(/^Hors ligne, \d+ modifications conservées/, SLOW)
  await desk.goto(MEETING)
  await writeMinutes(desk, 'Écrit au bureau.')
  await desk.goto(record)
  await editField(desk, 'Profession', 'Du bureau')
  await saved(desk)

  await away.setOffline(false)
  await saved(laptop)
  for (const page of [desk, laptop]) {
    await page.goto(MEETING)
    await expect(minutes(page)).toContainText('Écrit sur le portable.', SLOW)
    await expect(minutes(page)).toContainText('Écrit au bureau.', SLOW)
    await page.goto(record)
    await expect(field(page, 'Nom d’usage')).toHaveText('Du portable', SLOW)
    await expect(field(page, 'Profession')).toHaveText('Du bureau', SLOW)
  }
})

/** A window whose network can be cut for itself alone; resolves with what cuts it. */
async function cuttable(page: Page): Promise<() => Promise<void>> {
  let isCut = false
  const sockets: { close(): Promise<void> }[] = []
  await page.routeWebSocket(/\/sync$/, (socket) => {
    if (isCut) return void socket.close()
    sockets.push(socket)
    socket.connectToServer()
  })
  return async () => {
    isCut = true
    await page.route('**/api/**', (route) => route.abort('internetdisconnected'))
    for (const socket of sockets) await socket.close()
  }
}

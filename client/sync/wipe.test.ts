import { describe, expect, it } from 'vitest'
import { readAside } from './aside.ts'
import { ASIDE, FILES, UNSENT } from './keys.ts'
import { memoryKeep } from './memoryKeep.ts'
import { nameOf, present, rename, SEVRES, VANVES } from './testing/edit.ts'
import { settle } from './testing/ManualClock.ts'
import { world } from './testing/world.ts'
import { wipeSent } from './wipe.ts'

const DAY = 24 * 3600 * 1000

describe('the copy on this device', () => {
  it('is wiped at sign-out with no network, unsent text set aside', async () => {
    const { device } = world()
    const phone = device()
    const { workspace } = await phone.open('marie')
    await phone.setOnline(false)
    rename(present(await workspace.open(VANVES)), 'p1', 'Dupont')
    await workspace.signOut()
    const keys = await phone.keep.keys()
    expect(keys.filter((key) => !key.startsWith(ASIDE))).toEqual(['sign-out-pending'])
    const [item] = await workspace.aside()
    expect(item).toMatchObject({ reason: 'signed-out', text: 'Personne Dupont — Nom : Dupont' })
  })

  it('stays for another person only where something of it was never sent, a file included', async () => {
    for (const left of [`${UNSENT}doc:tab:1`, `${FILES}m1:hash`]) {
      const keep = memoryKeep()
      await keep.set('doc:a', 1)
      await keep.set(left, 1)
      await wipeSent(keep)
      expect(await keep.keys()).toHaveLength(2)
    }
    const keep = memoryKeep()
    await keep.set('doc:a', 1)
    await wipeSent(keep)
    expect(await keep.keys()).toEqual([])
  })

  it('does not come back by what was still being made from it', async () => {
    const phone = world().device()
    const { workspace } = await phone.open('marie')
    await workspace.keep.set('projection', ['Dupont'])
    expect(await phone.keep.get('projection')).toEqual(['Dupont'])
    await workspace.signOut()
    await workspace.keep.set('projection', ['Dupont'])
    expect(await phone.keep.get('projection')).toBeUndefined()
  })

  it('is wiped at the next contact where the right to it is gone, and only there', async () => {
    const { server, device } = world()
    const phone = device()
    const first = await phone.open('marie')
    await phone.setOnline(false)
    const document = present(await first.workspace.open(VANVES))
    rename(document, 'p1', 'Dupont')
    await settle()
    server.grant('marie', VANVES, 'none')
    await phone.setOnline(true)
    expect(document.access()).toBe('none')
    expect(first.workspace.names()).toEqual([SEVRES])
    expect(await phone.keep.get(`doc:${VANVES}`)).toBeUndefined()
    expect(await first.workspace.open(VANVES)).toBeNull()
    expect((await first.workspace.aside())[0]?.text).toBe('Personne Dupont — Nom : Dupont')
  })

  it('is gone at once when the right is withdrawn while it is on screen', async () => {
    const { server, device } = world()
    const { workspace } = await device().open('marie')
    const document = present(await workspace.open(VANVES))
    server.grant('marie', VANVES, 'none')
    await settle()
    expect(document.access()).toBe('none')
    expect(document.gone()).toBe(true)
    expect(workspace.names()).toEqual([SEVRES])
  })

  it('grows by what was granted', async () => {
    const { server, device } = world()
    const { workspace } = await device().open('marie')
    server.grant('marie', 'bodies.all.1', 'write')
    await settle()
    expect(workspace.catalogue().documents.map(({ name }) => name)).toContain('bodies.all.1')
    expect(await workspace.open('bodies.all.1')).not.toBeNull()
  })

  it('is wiped after 30 days without the server', async () => {
    const { server, clock, device } = world()
    const phone = device()
    const { workspace } = await phone.open('marie')
    await phone.setOnline(false)
    rename(present(await workspace.open(VANVES)), 'p1', 'Dupont')
    const ended: string[] = []
    workspace.onEnded((reason) => ended.push(reason))
    await settle()
    server.down = true
    await clock.sleep(31 * DAY)
    expect(ended).toEqual(['stale'])
    expect((await phone.keep.keys()).every((key) => key.startsWith(ASIDE))).toBe(true)
  })

  it('is wiped when opened after 30 days', async () => {
    const { clock, device } = world()
    const phone = device()
    const first = await phone.open('marie')
    first.crash()
    await phone.setOnline(false)
    await clock.sleep(31 * DAY)
    const { workspace } = await phone.open('marie')
    expect(workspace.names()).toEqual([])
  })

  it('is never another person’s', async () => {
    const { device } = world()
    const phone = device()
    const first = await phone.open('marie')
    await phone.setOnline(false)
    rename(present(await first.workspace.open(VANVES)), 'p1', 'Dupont')
    await settle()
    first.crash()
    const second = await phone.open('paul')
    expect(second.workspace.names()).toEqual([])
    expect(await readAside(phone.keep)).toMatchObject([{ user: 'marie', reason: 'other-person' }])
    expect(await second.workspace.aside()).toEqual([])
  })

  it('does not exist on a shared computer, which reads only while there is a network', async () => {
    const { server, device } = world()
    const shared = device(memoryKeep())
    const { workspace } = await shared.open('marie')
    const document = present(await workspace.open(VANVES))
    rename(document, 'p1', 'Dupont')
    await settle()
    expect(nameOf({ doc: server.document(VANVES) }, 'p1')).toBe('Dupont')
    await shared.setOnline(false)
    expect(workspace.state()).toEqual({ kind: 'read-only', reason: 'shared-offline' })
    expect(document.access()).toBe('read')
    await shared.setOnline(true)
    expect(document.access()).toBe('write')
  })
})

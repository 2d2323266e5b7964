import { describe, expect, it } from 'vitest'
import { UNSENT } from './keys.ts'
import { addPerson, nameOf, present, rename, SEVRES, VANVES } from './testing/edit.ts'
import { settle } from './testing/ManualClock.ts'
import { world } from './testing/world.ts'

describe('a workspace', () => {
  it('brings every readable document to an empty device in one request', async () => {
    const { server, device } = world()
    const { workspace } = await device().open('marie')
    expect([...workspace.names()].sort()).toEqual([SEVRES, VANVES])
    expect(server.asked.filter((what) => what === 'changes')).toHaveLength(1)
    expect(nameOf(present(await workspace.open(VANVES)), 'p1')).toBe('Durand')
    expect(workspace.state().kind).toBe('saved')
  })

  it('opens everything with no network, after it was met once', async () => {
    const { server, device } = world()
    const phone = device()
    const { crash } = await phone.open('marie')
    crash()
    server.down = true
    const { workspace } = await phone.open('marie')
    expect(nameOf(present(await workspace.open(SEVRES)), 'p2')).toBe('Martin')
    expect(workspace.state()).toEqual({ kind: 'offline', unsent: 0 })
  })

  it('gives nothing under a name that this person may not read', async () => {
    const { device } = world()
    const { workspace } = await device().open('marie')
    expect(await workspace.open('commune.92012.1')).toBeNull()
    expect(await workspace.open('../../x')).toBeNull()
  })

  it('paints an edit at a colleague’s whose document is on screen', async () => {
    const { device } = world()
    const marie = await device().open('marie')
    const paul = await device().open('paul')
    const theirs = present(await paul.workspace.open(VANVES))
    rename(present(await marie.workspace.open(VANVES)), 'p1', 'Dupont')
    await settle()
    expect(nameOf(theirs, 'p1')).toBe('Dupont')
    expect(marie.workspace.state().kind).toBe('saved')
  })

  it('tells of a colleague’s edit in a document that is not open, and has it in the keep', async () => {
    const { server, clock, device } = world()
    const phone = device()
    const { workspace, crash } = await phone.open('marie')
    await clock.advance(1000)
    const told: string[] = []
    workspace.onChanged((names) => told.push(...names))
    const paul = await device().open('paul')
    rename(present(await paul.workspace.open(VANVES)), 'p1', 'Dupont')
    await clock.advance(500)
    expect(told).toEqual([VANVES])
    crash()
    server.down = true
    const again = await phone.open('marie')
    expect(nameOf(present(await again.workspace.open(VANVES)), 'p1')).toBe('Dupont')
  })

  it('keeps an offline edit over a crash, and sends it on return', async () => {
    const { server, device } = world()
    const phone = device()
    const first = await phone.open('marie')
    await phone.setOnline(false)
    rename(present(await first.workspace.open(VANVES)), 'p1', 'Dupont')
    await settle()
    expect(first.workspace.state()).toEqual({ kind: 'offline', unsent: 1 })
    first.crash()
    const second = await phone.open('marie')
    expect(nameOf(present(await second.workspace.open(VANVES)), 'p1')).toBe('Dupont')
    expect(second.workspace.state()).toEqual({ kind: 'offline', unsent: 1 })
    await phone.setOnline(true)
    expect(second.workspace.state().kind).toBe('saved')
    expect(nameOf({ doc: server.document(VANVES) }, 'p1')).toBe('Dupont')
  })

  it('sends what a closed window has left, though nobody opens the document', async () => {
    const { server, device } = world()
    const phone = device()
    const first = await phone.open('marie')
    await phone.setOnline(false)
    rename(present(await first.workspace.open(VANVES)), 'p1', 'Dupont')
    await settle()
    first.crash()
    phone.online = true
    const second = await phone.open('marie')
    expect(nameOf({ doc: server.document(VANVES) }, 'p1')).toBe('Dupont')
    expect(second.workspace.state().kind).toBe('saved')
    expect(await phone.keep.keys(UNSENT)).toEqual([])
  })

  it('removes acknowledged rows only with a stored state that holds them', async () => {
    const { server, clock, device } = world()
    const phone = device()
    const first = await phone.open('marie')
    rename(present(await first.workspace.open(VANVES)), 'p1', 'Dupont')
    await settle()
    expect(await phone.keep.keys(UNSENT)).toHaveLength(1)
    await clock.advance(1000)
    expect(await phone.keep.keys(UNSENT)).toEqual([])
    first.crash()
    server.down = true
    const second = await phone.open('marie')
    expect(nameOf(present(await second.workspace.open(VANVES)), 'p1')).toBe('Dupont')
  })

  it('sends again what it does not know to be acknowledged, without harm', async () => {
    const { server, device } = world()
    const phone = device()
    const first = await phone.open('marie')
    rename(present(await first.workspace.open(VANVES)), 'p1', 'Dupont')
    await settle()
    first.crash()
    const head = server.head
    const second = await phone.open('marie')
    expect(server.head).toBe(head)
    expect(second.workspace.state().kind).toBe('saved')
  })

  it('catches up through a pull when a push was missed', async () => {
    const { server, device } = world()
    const marie = await device().open('marie')
    const document = present(await marie.workspace.open(VANVES, { live: false }))
    marie.connection.push = () => {}
    const paul = await device().open('paul')
    rename(present(await paul.workspace.open(VANVES)), 'p1', 'Dupont')
    await settle()
    expect(nameOf(document, 'p1')).toBe('Durand')
    marie.connection.hear({ type: 'changes', from: server.head, upTo: server.head + 1 })
    await settle()
    expect(nameOf(document, 'p1')).toBe('Dupont')
  })

  it('pulls when a push follows on one that was missed', async () => {
    const { device } = world()
    const marie = await device().open('marie')
    const document = present(await marie.workspace.open(VANVES, { live: false }))
    const paul = await device().open('paul')
    const { push } = marie.connection
    marie.connection.push = () => {}
    rename(present(await paul.workspace.open(VANVES)), 'p1', 'Dupont')
    await settle()
    marie.connection.push = push
    rename(present(await paul.workspace.open(SEVRES)), 'p2', 'Petit')
    await settle()
    expect(nameOf(document, 'p1')).toBe('Dupont')
    expect(nameOf(present(await marie.workspace.open(SEVRES)), 'p2')).toBe('Petit')
  })

  it('does not take an edit of a document that has not come yet for the document', async () => {
    const { server, clock, device } = world()
    const phone = device()
    server.grant('marie', SEVRES, 'none')
    const { workspace, connection } = await phone.open('marie')
    connection.changes = () => Promise.resolve({ ok: false, code: 'failed' })
    server.grant('marie', SEVRES, 'write')
    await settle()
    const opening = workspace.open(SEVRES, { live: false })
    await clock.advance(5000)
    const document = present(await opening)
    expect(nameOf(document, 'p2')).toBeUndefined()
    addPerson(document.doc, 'p9', 'Autre')
    await clock.advance(3000)
    expect(await phone.keep.get(`doc:${SEVRES}`)).toBeUndefined()
    connection.changes = (request) => Promise.resolve({ ok: true, value: server.changes('marie', request) })
    await clock.advance(60_000)
    expect([nameOf(document, 'p2'), nameOf(document, 'p9')]).toEqual(['Martin', 'Autre'])
  })

  it('drops a copy that cannot be read and fetches it whole', async () => {
    const { device, clock } = world()
    const phone = device()
    const first = await phone.open('marie')
    first.crash()
    await phone.keep.set(`doc:${VANVES}`, { state: new Uint8Array([1, 200, 3, 4, 255]), version: 4 })
    const second = await phone.open('marie')
    const document = present(await second.workspace.open(VANVES))
    await clock.advance(2000)
    expect(nameOf(document, 'p1')).toBe('Durand')
    second.crash()
    await phone.setOnline(false)
    const third = await phone.open('marie')
    expect(nameOf(present(await third.workspace.open(VANVES)), 'p1')).toBe('Durand')
  })

  it('says that the session has ended, though its socket still brings changes', async () => {
    const { server, device } = world()
    const { workspace } = await device().open('marie')
    const paul = await device().open('paul')
    server.signedOut.add('marie')
    await workspace.resume()
    rename(present(await paul.workspace.open(VANVES)), 'p1', 'Dupont')
    await settle()
    expect(nameOf(present(await workspace.open(VANVES, { live: false })), 'p1')).toBe('Dupont')
    expect(workspace.state()).toEqual({ kind: 'signed-out', unsent: 0 })
  })

  it('keeps unsent edits when the session has ended, and sends them after the same person signs in', async () => {
    const { server, device } = world()
    const phone = device()
    const { workspace } = await phone.open('marie')
    await phone.setOnline(false)
    rename(present(await workspace.open(VANVES)), 'p1', 'Dupont')
    await settle()
    server.signedOut.add('marie')
    await phone.setOnline(true)
    await workspace.resume()
    expect(workspace.state()).toEqual({ kind: 'signed-out', unsent: 1 })
    server.signedOut.delete('marie')
    await phone.setOnline(true)
    await workspace.resume()
    await settle()
    expect(workspace.state().kind).toBe('saved')
    expect(nameOf({ doc: server.document(VANVES) }, 'p1')).toBe('Dupont')
  })
})

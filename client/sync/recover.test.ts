import { describe, expect, it } from 'vitest'
import { nameOf, present, rename, SEVRES, VANVES } from './testing/edit.ts'
import { settle } from './testing/ManualClock.ts'
import { world } from './testing/world.ts'

describe('a server that came back from a backup', () => {
  it('is sent what it lacks by who may write, and everybody agrees again', async () => {
    const { server, clock, device } = world()
    const marie = await device().open('marie')
    const paul = await device().open('paul')
    const before = server.head
    rename(present(await marie.workspace.open(VANVES)), 'p1', 'Dupont')
    await settle()
    await clock.advance(2000)
    expect(server.head).toBe(before + 1)
    server.restore(before)
    expect(nameOf({ doc: server.document(VANVES) }, 'p1')).toBe('Durand')
    marie.connection.wake()
    paul.connection.wake()
    await settle()
    await clock.advance(5000)
    expect(nameOf({ doc: server.document(VANVES) }, 'p1')).toBe('Dupont')
    expect(nameOf(present(await paul.workspace.open(VANVES)), 'p1')).toBe('Dupont')
    expect(marie.workspace.state().kind).toBe('saved')
    expect(await marie.workspace.aside()).toEqual([])
  })

  it('is believed by who may only read', async () => {
    const { server, clock, device } = world()
    const before = server.head
    server.grant('marie', VANVES, 'read')
    const marie = await device().open('marie')
    const paul = await device().open('paul')
    rename(present(await paul.workspace.open(VANVES)), 'p1', 'Dupont')
    await settle()
    expect(nameOf(present(await marie.workspace.open(VANVES)), 'p1')).toBe('Dupont')
    paul.crash()
    await clock.advance(2000)
    server.restore(before)
    marie.connection.wake()
    await settle()
    await clock.advance(5000)
    expect(nameOf(present(await marie.workspace.open(VANVES)), 'p1')).toBe('Durand')
    expect(marie.workspace.state().kind).toBe('saved')
  })

  it('gets unsent edits too', async () => {
    const { server, clock, device } = world()
    const phone = device()
    const marie = await phone.open('marie')
    const before = server.head
    await phone.setOnline(false)
    rename(present(await marie.workspace.open(SEVRES)), 'p2', 'Petit')
    await settle()
    server.restore(before)
    await phone.setOnline(true)
    await clock.advance(5000)
    expect(nameOf({ doc: server.document(SEVRES) }, 'p2')).toBe('Petit')
    expect(marie.workspace.state().kind).toBe('saved')
  })

  it('that takes no foreign edits back leaves a trace, and the device takes its copy', async () => {
    const { server, clock, device } = world()
    const before = server.head
    const marie = await device().open('marie')
    const paul = await device().open('paul')
    rename(present(await paul.workspace.open(VANVES)), 'p1', 'Dupont')
    await settle()
    paul.crash()
    await clock.advance(2000)
    server.restore(before)
    server.judge = () => ({ code: 'foreign-client' })
    marie.connection.wake()
    await settle()
    await clock.advance(5000)
    expect(nameOf(present(await marie.workspace.open(VANVES)), 'p1')).toBe('Durand')
    expect(await marie.workspace.aside()).toMatchObject([{ document: VANVES, reason: 'restored' }])
  })
})

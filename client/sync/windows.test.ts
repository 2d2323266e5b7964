import { describe, expect, it } from 'vitest'
import { UNSENT } from './keys.ts'
import { addPerson, nameOf, present, rename, VANVES } from './testing/edit.ts'
import { settle } from './testing/ManualClock.ts'
import { world } from './testing/world.ts'

describe('two windows of one person', () => {
  it('show the same with no network', async () => {
    const { device } = world()
    const laptop = device()
    const left = await laptop.open('marie')
    const right = await laptop.open('marie')
    await laptop.setOnline(false)
    const there = present(await right.workspace.open(VANVES))
    rename(present(await left.workspace.open(VANVES)), 'p1', 'Dupont')
    await settle()
    expect(nameOf(there, 'p1')).toBe('Dupont')
    expect(right.workspace.state()).toEqual({ kind: 'offline', unsent: 1 })
  })

  it('lose nothing when one of them is offline and the other is not', async () => {
    const { server, clock, device } = world()
    const laptop = device()
    const left = await laptop.open('marie')
    const right = await laptop.open('marie')
    const here = present(await left.workspace.open(VANVES))
    const there = present(await right.workspace.open(VANVES))
    right.connection.setOnline(false)
    rename(there, 'p1', 'Dupont')
    await settle()
    expect(nameOf(here, 'p1')).toBe('Dupont')
    expect(nameOf({ doc: server.document(VANVES) }, 'p1')).toBe('Dupont')
    right.crash()
    await clock.advance(8000)
    expect(left.workspace.state().kind).toBe('saved')
    left.crash()
    const again = await laptop.open('marie')
    expect(nameOf(present(await again.workspace.open(VANVES)), 'p1')).toBe('Dupont')
  })

  it('ask the server through one of them, and through the other when that one closes', async () => {
    const { server, device } = world()
    const laptop = device()
    const left = await laptop.open('marie')
    const before = server.asked.length
    const right = await laptop.open('marie')
    await settle()
    expect(server.asked.slice(before).filter((what) => what === 'updates')).toEqual([])
    await laptop.setOnline(false)
    rename(present(await left.workspace.open(VANVES)), 'p1', 'Dupont')
    await settle()
    left.crash()
    await laptop.setOnline(true)
    await settle()
    expect(nameOf({ doc: server.document(VANVES) }, 'p1')).toBe('Dupont')
    expect(right.workspace.state().kind).toBe('saved')
    expect(await laptop.keep.keys(UNSENT)).toEqual([])
  })

  it('do not overwrite each other’s stored state', async () => {
    const { server, clock, device } = world()
    const laptop = device()
    const left = await laptop.open('marie')
    const right = await laptop.open('marie')
    const here = present(await left.workspace.open(VANVES, { live: false }))
    const there = present(await right.workspace.open(VANVES))
    const paul = await device().open('paul')
    rename(present(await paul.workspace.open(VANVES)), 'p1', 'Dupont')
    await settle()
    expect([nameOf(here, 'p1'), nameOf(there, 'p1')]).toEqual(['Dupont', 'Dupont'])
    await clock.advance(2000)
    left.crash()
    right.crash()
    server.down = true
    const again = await laptop.open('marie')
    expect(nameOf(present(await again.workspace.open(VANVES)), 'p1')).toBe('Dupont')
  })

  it('do not undo in the keep what the other has stored and not yet told', async () => {
    const { server, clock, device } = world()
    const laptop = device()
    const left = await laptop.open('marie')
    const right = await laptop.open('marie')
    const document = present(await right.workspace.open(VANVES, { live: false }))
    laptop.tabs.muted = true
    const paul = await device().open('paul')
    rename(present(await paul.workspace.open(VANVES)), 'p1', 'Dupont')
    await settle()
    addPerson(document.doc, 'p9', 'Autre')
    await clock.advance(1500)
    left.crash()
    right.crash()
    server.down = true
    laptop.tabs.muted = false
    const again = present(await (await laptop.open('marie')).workspace.open(VANVES))
    expect([nameOf(again, 'p1'), nameOf(again, 'p9')]).toEqual(['Dupont', 'Autre'])
  })

  it('both end when one signs out', async () => {
    const { device } = world()
    const laptop = device()
    const left = await laptop.open('marie')
    const right = await laptop.open('marie')
    const ended: string[] = []
    left.workspace.onEnded((reason) => ended.push(`left ${reason}`))
    right.workspace.onEnded((reason) => ended.push(`right ${reason}`))
    await left.workspace.signOut()
    await settle()
    expect(ended.sort()).toEqual(['left signed-out', 'right signed-out'])
    expect(await laptop.keep.keys()).toEqual([])
  })
})

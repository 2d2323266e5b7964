import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { indexedDbKeep } from './indexedDbKeep.ts'
import type { Keep } from './Keep.ts'
import { KEYS } from './keys.ts'
import { memoryKeep } from './memoryKeep.ts'
import { personal } from './testing/Device.ts'
import { nameOf, present, rename, SEVRES, VANVES } from './testing/edit.ts'
import { settle } from './testing/ManualClock.ts'
import { world } from './testing/world.ts'

/** A keep whose transactions fail while `full`. */
function fillable(keep: Keep): Keep & { full: boolean } {
  const result = {
    ...personal(keep),
    full: false,
    transact: (...call: Parameters<Keep['transact']>): Promise<void> =>
      result.full ? Promise.reject(new Error('quota')) : keep.transact(...call),
  }
  return result
}

describe('storage', () => {
  it('of a real browser database holds the same over a reload with no network', async () => {
    const { device } = world()
    const phone = device(indexedDbKeep('reload'))
    const first = await phone.open('marie')
    await settle(60)
    await phone.setOnline(false)
    rename(present(await first.workspace.open(VANVES)), 'p1', 'Dupont')
    await settle(60)
    expect(first.workspace.state()).toEqual({ kind: 'offline', unsent: 1 })
    first.crash()
    const second = await phone.open('marie')
    await settle(60)
    expect(nameOf(present(await second.workspace.open(VANVES)), 'p1')).toBe('Dupont')
    await phone.setOnline(true)
    await settle(120)
    expect(second.workspace.state().kind).toBe('saved')
  })

  it('that fails makes the page read-only and says so', async () => {
    const { device } = world()
    const keep = fillable(memoryKeep())
    const { workspace } = await device(keep).open('marie')
    const document = present(await workspace.open(VANVES))
    expect(document.access()).toBe('write')
    keep.full = true
    rename(document, 'p1', 'Dupont')
    await settle()
    expect(workspace.state()).toEqual({ kind: 'read-only', reason: 'storage' })
    expect(document.access()).toBe('read')
  })

  it('that fails while an answer is applied moves neither documents nor head', async () => {
    const { server, device } = world()
    const keep = fillable(memoryKeep())
    const phone = device(keep)
    const first = await phone.open('marie')
    const document = present(await first.workspace.open(SEVRES, { live: false }))
    const before = await keep.get(KEYS.head)
    const copy = await keep.get(`doc:${SEVRES}`)
    keep.full = true
    const paul = await device().open('paul')
    rename(present(await paul.workspace.open(SEVRES)), 'p2', 'Petit')
    await settle()
    expect(await keep.get(KEYS.head)).toEqual(before)
    expect(await keep.get(`doc:${SEVRES}`)).toEqual(copy)
    expect(nameOf(document, 'p2')).toBe('Petit')
    first.crash()
    keep.full = false
    const second = await phone.open('marie')
    expect(nameOf(present(await second.workspace.open(SEVRES)), 'p2')).toBe('Petit')
    expect(server.head).toBe(3)
  })

  it('holds documents and head together', async () => {
    const { server, device } = world()
    const keep = personal(memoryKeep())
    const seen: boolean[] = []
    const watched: Keep = {
      ...keep,
      transact: (keys, change) =>
        keep.transact(keys, (values) => {
          const writes = change(values)
          const put = [...(writes?.put?.keys() ?? [])]
          if (put.includes(KEYS.head)) seen.push(put.some((key) => key.startsWith('doc:')))
          return writes
        }),
    }
    await device(watched).open('marie')
    expect(seen[0]).toBe(true)
    expect(await keep.get(KEYS.head)).toMatchObject({ log: server.log, since: server.head })
  })
})

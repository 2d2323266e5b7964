import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Append, Storage } from './storage.ts'

interface Harness {
  readonly storage: Storage
  /** Opens the same store again, as after a crash: nothing was closed. */
  reopen(): Storage
}

const update = (text: string): Uint8Array => {
  const doc = new Y.Doc()
  doc.getText('t').insert(0, text)
  return Y.encodeStateAsUpdate(doc)
}

const append = (name: string, more: Partial<Append> = {}): Append => ({
  name,
  update: update(name),
  user: 'marie',
  history: [],
  newClients: [],
  ...more,
})

/** What every adapter of the storage port must do. */
export function storageAcceptance(create: () => Harness): void {
  test('a batch gets ascending sequences, and the head is the last of them', () => {
    const { storage } = create()
    expect(storage.append([append('a'), append('b'), append('a')], 1)).toEqual([1, 2, 3])
    expect(storage.head()).toBe(3)
  })

  test('visible order is sequence order', () => {
    const { storage } = create()
    const names = Array.from({ length: 60 }, (_, i) => `d${i % 7}`)
    for (let i = 0; i < names.length; i += 3) {
      storage.append(
        names.slice(i, i + 3).map((name) => append(name)),
        i,
      )
      const rows = storage.since(0)
      expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, index) => index + 1))
      expect(rows.map(({ name }) => name)).toEqual(names.slice(0, i + 3))
      expect(storage.head()).toBe(rows.length)
    }
    expect(storage.since(57).map(({ seq }) => seq)).toEqual([58, 59, 60])
  })

  test('what was appended is there when the store is opened again', () => {
    const { storage, reopen } = create()
    const bytes = update('kept')
    const history = [{ record: 'Person/p', field: 'name', from: null, to: '"x"' }]
    storage.append([append('a', { update: bytes, newClients: [7], history })], 5)
    const again = reopen()
    expect(again.logId).toBe(storage.logId)
    expect(again.head()).toBe(1)
    expect(again.load('a').rows).toEqual([{ seq: 1, update: bytes }])
    expect(again.clients('a')).toEqual(new Map([[7, 'marie']]))
    expect(again.history('a', 'Person/p', 10)).toEqual([{ ...history[0], user: 'marie', at: 5 }])
  })

  test('a batch that fails leaves nothing behind', () => {
    const { storage, reopen } = create()
    storage.append([append('a')], 1)
    const broken = { ...append('c'), user: null as unknown as string }
    expect(() => storage.append([append('b'), broken], 2)).toThrow()
    expect(storage.head()).toBe(1)
    expect(storage.has('b')).toBe(false)
    expect(storage.append([append('b')], 3)).toEqual([2])
    expect(
      reopen()
        .since(0)
        .map(({ name }) => name),
    ).toEqual(['a', 'b'])
  })

  test('the first person keeps a client id', () => {
    const { storage } = create()
    storage.append([append('a', { newClients: [7] })], 1)
    storage.append([append('a', { newClients: [7], user: 'hugues' })], 2)
    expect(storage.clients('a').get(7)).toBe('marie')
  })

  test('folding keeps rows within the horizon, and says where the others end', () => {
    const { storage } = create()
    storage.append([append('a')], 10)
    storage.append([append('a')], 20)
    storage.append([append('b')], 20)
    expect(storage.unfolded('a')).toBe(2)
    storage.fold('a', 2, new Uint8Array([1, 2]), 15)
    expect(storage.floor('a')).toBe(1)
    expect(storage.unfolded('a')).toBe(0)
    expect(storage.load('a')).toEqual({ snapshot: { seq: 2, state: new Uint8Array([1, 2]) }, rows: [] })
    expect(storage.since(0).map(({ seq }) => seq)).toEqual([2, 3])
    storage.fold('a', 3, new Uint8Array([3]), 5)
    expect(storage.floor('a')).toBe(1)
  })

  test('metadata and settings are replaced whole', () => {
    const { storage, reopen } = create()
    storage.setMetadata('meeting:m', { a: 1 })
    storage.setMetadata('meeting:m', { b: 2 })
    storage.setSetting('k', 'v')
    expect(reopen().metadata('meeting:m')).toEqual({ b: 2 })
    expect(storage.metadata('meeting:x')).toBeNull()
    expect(storage.subjects()).toEqual(['meeting:m'])
    expect(storage.setting('k')).toBe('v')
  })

  test('an unknown document is empty', () => {
    const { storage } = create()
    expect(storage.load('x')).toEqual({ snapshot: null, rows: [] })
    expect([storage.floor('x'), storage.unfolded('x'), storage.has('x')]).toEqual([0, 0, false])
  })
}

import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { indexedDbKeep } from './indexedDbKeep.ts'
import type { Keep } from './Keep.ts'
import { memoryKeep } from './memoryKeep.ts'

const add = (keep: Keep): Promise<void> =>
  keep.transact(['n'], (values) => ({ put: new Map([['n', Number(values.get('n') ?? 0) + 1]]) }))

let databases = 0

describe.each<readonly [string, () => Keep]>([
  ['of a personal device', () => indexedDbKeep(`test-${++databases}`)],
  ['of a shared computer', () => memoryKeep()],
])('the keep %s', (_name, open) => {
  it('gives back what it was given', async () => {
    const keep = open()
    await keep.set('head', { since: 3 })
    expect(await keep.get('head')).toEqual({ since: 3 })
    expect(await keep.get('nothing')).toBeUndefined()
  })

  it('lists what begins with a prefix, in order', async () => {
    const keep = open()
    for (const key of ['unsent:b', 'unsent:a', 'doc:a', 'unsenta']) await keep.set(key, key)
    expect(await keep.keys('unsent:')).toEqual(['unsent:a', 'unsent:b'])
    expect(await keep.entries('doc:')).toEqual([['doc:a', 'doc:a']])
    expect(await keep.keys()).toHaveLength(4)
  })

  it('writes what it read and changed in one go', async () => {
    const keep = open()
    await keep.set('a', 1)
    await keep.transact(['a', 'b'], (values) => {
      expect([...values]).toEqual([
        ['a', 1],
        ['b', undefined],
      ])
      return { put: new Map([['b', 2]]), remove: ['a'] }
    })
    expect(await keep.get('a')).toBeUndefined()
    expect(await keep.get('b')).toBe(2)
  })

  it('writes nothing when told so', async () => {
    const keep = open()
    await keep.transact(['a'], () => null)
    expect(await keep.keys()).toEqual([])
  })

  it('writes nothing of a change that fails', async () => {
    const keep = open()
    const failing = keep.transact([], () => {
      throw new Error('full')
    })
    await expect(failing).rejects.toThrow('full')
    expect(await keep.keys()).toEqual([])
  })
})

describe('the keep of a personal device', () => {
  it('writes all of a transaction or nothing', async () => {
    const keep = indexedDbKeep(`test-${++databases}`)
    const put = new Map<string, unknown>([
      ['doc:a', 1],
      ['head', Symbol('cannot be stored')],
    ])
    await expect(keep.transact([], () => ({ put }))).rejects.toThrow()
    expect(await keep.keys()).toEqual([])
  })

  it('serves two windows one after the other', async () => {
    const [left, right] = [indexedDbKeep('shared'), indexedDbKeep('shared')]
    await Promise.all(Array.from({ length: 20 }, (_, i) => add(i % 2 ? left : right)))
    expect(await left.get('n')).toBe(20)
  })
})

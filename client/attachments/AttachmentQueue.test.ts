import { describe, expect, test } from 'vitest'
import { memoryKeep } from '../sync/memoryKeep.ts'
import { AttachmentQueue, type WaitingFile } from './AttachmentQueue.ts'
import { namedApart } from './downloadWaiting.ts'
import type { UploadAnswer } from './uploadFile.ts'

const file = (hash: string): WaitingFile => ({
  meeting: 'm1',
  hash,
  name: 'x.pdf',
  bytes: new Uint8Array([1]),
})

function world() {
  const keep = memoryKeep()
  const sent: string[] = []
  const server = { answer: { ok: false, code: 'offline' } as UploadAnswer }
  let busy = false
  const alone = async (work: () => Promise<void>): Promise<void> => {
    if (busy) return
    busy = true
    await work().finally(() => (busy = false))
  }
  const open = () =>
    new AttachmentQueue({
      keep,
      alone,
      upload: async ({ hash }, onPart) => {
        onPart(0.5)
        await Promise.resolve()
        if (server.answer.ok) sent.push(hash)
        return server.answer
      },
    })
  return { keep, sent, server, open }
}

describe('files that wait', () => {
  test('stay while there is no server, a restart included, and go once when it is back', async () => {
    const { sent, server, open, keep } = world()
    const before = open()
    await before.add(file('a'))
    await before.work()
    expect(before.of(file('a'))).toEqual({ kind: 'waiting' })
    const after = open()
    await after.work()
    expect(after.of(file('a'))).toEqual({ kind: 'waiting' })
    server.answer = { ok: true }
    await Promise.all([after.work(), after.work(), before.work()])
    await before.work()
    expect(sent).toEqual(['a'])
    expect([after.of(file('a')), before.of(file('a'))]).toEqual([null, null])
    expect(await keep.keys('file:')).toEqual([])
  })

  test('one that is refused says why and holds up no other', async () => {
    const { server, open, sent } = world()
    const queue = open()
    server.answer = { ok: false, code: 'forbidden' }
    await queue.add(file('a'))
    await queue.work()
    expect(queue.of(file('a'))).toEqual({ kind: 'refused', code: 'forbidden' })
    server.answer = { ok: true }
    await queue.add(file('b'))
    await queue.work()
    expect(sent).toEqual(['b'])
    await queue.remove(file('a'))
    expect(queue.of(file('a'))).toBeNull()
  })

  test('one that comes too fast says so, and goes by itself later', async () => {
    const { server, open, sent } = world()
    const queue = open()
    server.answer = { ok: false, code: 'rate' }
    await queue.add(file('a'))
    await queue.work()
    expect(queue.of(file('a'))).toEqual({ kind: 'refused', code: 'rate' })
    server.answer = { ok: true }
    await queue.work()
    expect(sent).toEqual(['a'])
  })

  test('their bytes can be had back, refused or not, a restart included', async () => {
    const { open, server } = world()
    server.answer = { ok: false, code: 'forbidden' }
    const queue = open()
    await queue.add(file('a'))
    await queue.work()
    expect(await open().files()).toEqual([file('a')])
    const again = { ...file('b'), bytes: new Uint8Array([2]) }
    expect(namedApart([file('a'), again])).toEqual({ 'x.pdf': file('a').bytes, '2 x.pdf': again.bytes })
  })

  test('adding one that this device cannot keep fails, so that nothing is said to be kept', async () => {
    const { keep } = world()
    const full = { ...keep, set: () => Promise.reject(new Error('full')) }
    const queue = new AttachmentQueue({
      keep: full,
      upload: async () => ({ ok: true }),
      alone: (work) => work(),
    })
    await expect(queue.add(file('a'))).rejects.toThrow('full')
    expect(queue.of(file('a'))).toBeNull()
  })
})

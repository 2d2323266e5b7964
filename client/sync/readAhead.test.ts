import { expect, test, vi } from 'vitest'
import { memoryKeep } from './memoryKeep.ts'
import { readAhead } from './readAhead.ts'

async function keepWith(value: string) {
  const keep = memoryKeep()
  await keep.set('session', value)
  return { keep, get: vi.spyOn(keep, 'get') }
}

test('what was read ahead is given once without asking again', async () => {
  const { keep, get } = await keepWith('marie')
  const ahead = readAhead(keep, ['session'])
  expect(await ahead.get('session')).toBe('marie')
  expect(get).toHaveBeenCalledTimes(1)
  await keep.set('session', 'paul')
  expect(await ahead.get('session')).toBe('paul')
})

test('what was written since is read again', async () => {
  const { keep } = await keepWith('marie')
  const set = readAhead(keep, ['session'])
  await set.set('session', 'paul')
  expect(await set.get('session')).toBe('paul')
  const wiped = readAhead(keep, ['session'])
  await wiped.transact([], () => ({ remove: ['session'] }))
  expect(await wiped.get('session')).toBeUndefined()
})

test('a failure reaches whoever asks', async () => {
  const { keep, get } = await keepWith('marie')
  get.mockRejectedValueOnce(new Error('private window'))
  await expect(readAhead(keep, ['session']).get('session')).rejects.toThrow('private window')
})

import { expect, test } from 'vitest'
import { fileSize } from './fileSize.ts'

test('a size is said in the largest unit that it fills', () => {
  expect(fileSize(12, 'fr')).toBe('12\u00a0octets')
  expect(fileSize(1_400, 'fr')).toBe('1\u00a0Ko')
  expect(fileSize(1_440_000, 'fr')).toBe('1,4\u00a0Mo')
  expect(fileSize(1_440_000, 'en')).toBe('1.4\u00a0MB')
})

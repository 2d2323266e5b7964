import { expect, test } from 'vitest'
import { formatSize } from './formatSize.ts'

test.each([
  [0, '0 octets'],
  [999, '999 octets'],
  [1000, '1 Ko'],
  [1_240_000, '1,2 Mo'],
  [340_000_000, '340 Mo'],
  [5e12, '5 000 Go'],
])('%s bytes are written %s', (bytes, text) => {
  expect(formatSize(bytes, 'fr').replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(text)
})

import { expect, test } from 'vitest'
import { formatDay, formatTime } from './formatDate.ts'

test('days and hours follow French typography', () => {
  expect(formatDay('2026-11-19', 'fr')).toBe('19\u00a0novembre 2026')
  expect(formatDay('2027-06-01', 'fr')).toBe('1er\u00a0juin 2027')
  expect(formatDay('2027-06-01', 'fr', true)).toBe('mardi 1er\u00a0juin 2027')
  expect(formatTime('09:07', 'fr')).toBe('9\u00a0h\u00a007')
})

test('a day that is none is shown as it is stored', () => {
  expect(formatDay('bientôt', 'fr')).toBe('bientôt')
})

test('English keeps its own order', () => {
  expect(formatDay('2026-11-01', 'en')).toBe('1 November 2026')
  expect(formatTime('14:05', 'en')).toBe('14:05')
})

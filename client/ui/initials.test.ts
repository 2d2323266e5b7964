import { expect, test } from 'vitest'
import { initials } from './initials.ts'

test('a person is the first letters of the given name and of the last name', () => {
  expect(initials('Mathilde Aubert')).toBe('MA')
  expect(initials('Rui da Costa')).toBe('RC')
  expect(initials('Anne-Élise de La Tour')).toBe('AT')
  expect(initials('camille')).toBe('C')
  expect(initials('')).toBe('')
})

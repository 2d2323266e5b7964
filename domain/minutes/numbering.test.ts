import { expect, test } from 'vitest'
import { numberItems, roman } from './numbering.ts'

test('points are numbered I, 1, a, and a higher level begins the lower ones anew', () => {
  expect(numberItems([1, 2, 3, 3, 2, 1, 2])).toEqual(['I', '1', 'a', 'b', '2', 'II', '1'])
})

test('letters go on after z', () => {
  expect(numberItems(Array.from({ length: 28 }, () => 3)).slice(-3)).toEqual(['z', 'aa', 'ab'])
})

test('a level that does not exist counts as the nearest one', () => {
  expect(numberItems([0, -3, 9, NaN])).toEqual(['I', 'II', 'a', 'III'])
})

test('Roman numbers subtract', () => {
  expect([1, 4, 9, 14, 40, 1994].map(roman)).toEqual(['I', 'IV', 'IX', 'XIV', 'XL', 'MCMXCIV'])
})

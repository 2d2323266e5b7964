import { expect, test } from 'vitest'
import { councilSize, maxDeputies } from './councilSize.ts'

test.each([
  [99, 7],
  [100, 11],
  [1_752, 19],
  [9_999, 29],
  [28_622, 35],
  [30_000, 39],
  [79_999, 49],
  [119_019, 55],
  [300_000, 69],
])('a commune of %i inhabitants has a council of %i', (population, size) => {
  expect(councilSize(population)).toBe(size)
})

test('deputies are at most thirty per cent of the council, rounded down', () => {
  expect(maxDeputies(35)).toBe(10)
  expect(maxDeputies(39)).toBe(11)
  expect(maxDeputies(19)).toBe(5)
})

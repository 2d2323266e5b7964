import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { positionBetween } from './position.ts'

test('whatever was moved before, a position falls between its neighbours and stays short', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 60 }), (moves) => {
      const positions: string[] = ['a0', 'a1', 'a2']
      for (const move of moves) {
        const index = move % (positions.length + 1)
        const [before, after] = [positions[index - 1] ?? null, positions[index] ?? null]
        const made = positionBetween(before, after)
        if (before !== null) expect(made > before).toBe(true)
        if (after !== null) expect(made < after).toBe(true)
        positions.splice(index, 0, made)
      }
      expect(Math.max(...positions.map(({ length }) => length))).toBeLessThan(60)
    }),
  )
})

test('two points at the same position let a third follow them', () => {
  expect(positionBetween('a1', 'a1') > 'a1').toBe(true)
})

test('a hundred points added one after the other keep positions that can be stored', () => {
  let last: string | null = null
  for (let count = 0; count < 100; count++) last = positionBetween(last, null)
  expect(last?.length).toBeLessThan(60)
})

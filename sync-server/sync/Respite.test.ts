import { expect, test } from 'vitest'
import { Respite } from './Respite.ts'

test('after a large edit only small ones are taken, for twice as long as it took', () => {
  let now = 0
  const respite = new Respite(() => now)
  expect(respite.largest()).toBe(Infinity)
  now = 60
  respite.after([{ cost: 2 }, { cost: 700 }], 0)
  expect(respite.largest()).toBeLessThan(700)
  now = 179
  expect(respite.largest()).toBeLessThan(700)
  now = 180
  expect(respite.largest()).toBe(Infinity)
})

test('small edits make nobody wait', () => {
  let now = 0
  const respite = new Respite(() => now)
  now = 60
  respite.after([{ cost: 2 }, { cost: 40 }], 0)
  expect(respite.largest()).toBe(Infinity)
})

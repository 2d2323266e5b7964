import { expect, test } from 'vitest'
import { whoColour } from './whoColour.ts'

test('a person keeps their colour, and four colours are shared out among all', () => {
  const ids = Array.from({ length: 200 }, (_, at) => `user${at}`)
  const colours = ids.map(whoColour)
  expect(ids.map(whoColour)).toEqual(colours)
  for (const colour of [1, 2, 3, 4]) {
    expect(colours.filter((each) => each === colour).length).toBeGreaterThan(25)
  }
})

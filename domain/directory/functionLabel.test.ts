import { expect, test } from 'vitest'
import { functionLabel } from './functionLabel.ts'

test.each([
  [{ function: 'deputy', rank: 1 }, 'mrs', '1re maire adjointe'],
  [{ function: 'deputy', rank: 1 }, 'mr', '1er maire adjoint'],
  [{ function: 'deputy', rank: 3 }, 'mrs', '3e maire adjointe'],
  [{ function: 'deputy' }, 'mrs', 'Maire adjointe'],
  [{ function: 'delegatedCouncillor', rank: 20 }, 'mrs', 'Conseillère municipale déléguée'],
  [{ function: 'senator' }, undefined, 'Sénateur'],
  [{ function: 'other', title: 'Chargée de mission' }, 'mrs', 'Chargée de mission'],
] as const)('%o of %s reads %s', (mandate, civility, label) => {
  expect(functionLabel(mandate, civility)).toBe(label)
})

test('English ranks read as they should', () => {
  const labels = [1, 2, 3, 4, 11, 22].map((rank) => functionLabel({ function: 'deputy', rank }, 'mrs', 'en'))
  expect(labels).toEqual([
    '1st deputy mayor',
    '2nd deputy mayor',
    '3rd deputy mayor',
    '4th deputy mayor',
    '11th deputy mayor',
    '22nd deputy mayor',
  ])
})

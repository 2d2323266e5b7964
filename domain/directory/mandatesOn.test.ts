import { expect, test } from 'vitest'
import { mandatesOn } from './mandatesOn.ts'
import type { RowMandate } from './row.ts'

const councillor: RowMandate = {
  function: 'delegatedCouncillor',
  area: '92075',
  start: '2020-07-03',
  end: '2026-03-21',
}
const deputy: RowMandate = { function: 'deputy', area: '92075', start: '2026-03-22' }
const person = { mandates: [deputy], formerMandates: [councillor] }

test('after an election the former mandate still answers for its days', () => {
  expect(mandatesOn(person, '2021-03-17')).toEqual([councillor])
  expect(mandatesOn(person, '2026-03-22')).toEqual([deputy])
})

test('of a day before the first mandate nothing is known', () => {
  expect(mandatesOn(person, '2019-01-01')).toEqual([])
})

import { expect, test } from 'vitest'
import { toRow, type Measure } from './Row.ts'

const measure: Measure = { group: 'sync', name: 'keystroke', run: async () => [] }

test('a bar without a peer limits the value', () => {
  const rows = [10, 10.01, null].map((value) => toRow(measure, { name: 'p50', value, unit: 'ms', bar: 10 }))
  expect(rows.map(({ holds }) => holds)).toEqual([true, false, false])
})

test('a bar with a peer limits the ratio', () => {
  const row = toRow(measure, { name: 'p50', value: 24, unit: 'ms', bar: 1.25, peer: 20 })
  expect(row).toMatchObject({ ratio: 1.2, holds: true })
  expect(
    toRow(measure, { name: 'p50', value: 24, unit: 'ms', bar: 1.25, peer: 20, ratio: 1.3 }),
  ).toMatchObject({ ratio: 1.3, holds: false })
})

test('a figure without a bar neither holds nor fails', () => {
  expect(toRow(measure, { name: 'time', value: 3, unit: 's' })).toMatchObject({ bar: null, holds: null })
})

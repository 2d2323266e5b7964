import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { LunrEngine } from './LunrEngine.ts'

const engine = new LunrEngine()
engine.replace('commune.92050.1', [
  {
    id: 'a',
    family: 'people',
    target: { kind: 'person', id: 'a', area: null },
    title: 'Rui Da Costa',
    subtitle: 'Maire, Nanterre',
    fields: { name: 'Rui Da Costa', role: 'Maire', place: 'Nanterre' },
  },
])

test('any text is a query, and marks stay within what is shown', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (query) => {
      for (const { title, subtitle } of engine.search(query).hits) {
        for (const { text, marks } of [title, subtitle]) {
          for (const [start, end] of marks) expect(start < end && end <= text.length).toBe(true)
        }
      }
    }),
    { numRuns: 400 },
  )
})

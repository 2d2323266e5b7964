import fc from 'fast-check'
import { expect, test } from 'vitest'
import { thinVersions } from './thinVersions.ts'

const MINUTE = 60_000
const NOW = Date.UTC(2026, 10, 22, 12)
const every5 = (days: number) =>
  Array.from({ length: days * 288 }, (_, i) => ({ id: i, at: NOW - i * 5 * MINUTE, name: null }))

test('all of the last day stay, then one an hour for a week, then one a day', () => {
  const versions = every5(20)
  const dropped = new Set(thinVersions(versions, NOW))
  const ages = versions.filter(({ id }) => !dropped.has(id)).map(({ at }) => (NOW - at) / 86_400_000)
  expect(ages.filter((age) => age < 1)).toHaveLength(288)
  const hours = ages.filter((age) => age >= 1 && age < 7)
  expect([144, 145]).toContain(hours.length)
  expect(ages.filter((age) => age >= 7).length).toBeLessThanOrEqual(14)
})

test('what is named is kept, and thinning again drops nothing more', () => {
  const version = fc.record({
    at: fc.integer({ min: NOW - 40 * 86_400_000, max: NOW }),
    name: fc.option(fc.constant('relecture')),
  })
  fc.assert(
    fc.property(fc.array(version, { maxLength: 200 }), (made) => {
      const versions = made.toSorted((a, b) => b.at - a.at).map((each, id) => ({ ...each, id }))
      const dropped = new Set(thinVersions(versions, NOW))
      expect(versions.filter(({ id, name }) => name !== null && dropped.has(id))).toEqual([])
      const kept = versions.filter(({ id }) => !dropped.has(id))
      expect(thinVersions(kept, NOW)).toEqual([])
    }),
  )
})

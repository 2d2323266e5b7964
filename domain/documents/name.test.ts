import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatName, parseName } from './name.ts'
import { documentTypes, type DocumentTypeName } from './table.ts'

const types = Object.keys(documentTypes) as DocumentTypeName[]
const key = fc.stringMatching(/^[\w-]{1,40}$/)

test('a name that is formatted is parsed into its parts', () => {
  fc.assert(
    fc.property(fc.constantFrom(...types), key, fc.integer({ min: 1, max: 999_999 }), (type, key, epoch) => {
      expect(parseName(formatName(type, key, epoch))).toEqual({ type, key, epoch })
    }),
  )
})

test('a name that is parsed is the only way to write its parts', () => {
  const odd = fc.oneof(
    fc
      .tuple(fc.constantFrom(...types, '__proto__', 'constructor'), key, fc.nat())
      .map((parts) => parts.join('.')),
    fc.string({ unit: 'binary' }),
    fc.anything(),
  )
  fc.assert(
    fc.property(odd, (name) => {
      const parsed = parseName(name)
      if (parsed) expect(formatName(parsed.type, parsed.key, parsed.epoch)).toBe(name)
    }),
    { numRuns: 2000 },
  )
})

test('what does not make a name is a bug of the caller', () => {
  expect(() => formatName('commune', '../92075')).toThrow('not a document name')
  expect(() => formatName('commune', '92075', 0)).toThrow('not a document name')
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeChanges, encodeChanges, type Changes } from './changes.ts'
import { decodeUpdates, encodeUpdates, type DocumentUpdate } from './updates.ts'

/** Text without lone surrogates, which UTF-8 cannot carry. */
const word = fc.string({ unit: 'grapheme', maxLength: 40 })
const bytes = fc.uint8Array({ maxLength: 300 })
const updates: fc.Arbitrary<DocumentUpdate[]> = fc.array(fc.record({ name: word, update: bytes }), {
  maxLength: 20,
})
const changes: fc.Arbitrary<Changes> = fc.record({
  log: word,
  upTo: fc.maxSafeNat(),
  lost: fc.array(word, { maxLength: 10 }),
  changes: fc.array(fc.record({ name: word, whole: fc.boolean(), update: bytes }), { maxLength: 20 }),
})

const codecs = [
  {
    name: 'changes',
    decode: (given: Uint8Array) => decodeChanges(given),
    encoded: changes.map(encodeChanges),
  },
  {
    name: 'updates',
    decode: (given: Uint8Array) => decodeUpdates(given),
    encoded: updates.map(encodeUpdates),
  },
] as const

test('what is encoded is decoded', () => {
  fc.assert(fc.property(changes, (given) => void expect(decodeChanges(encodeChanges(given))).toEqual(given)))
  fc.assert(fc.property(updates, (given) => void expect(decodeUpdates(encodeUpdates(given))).toEqual(given)))
})

describe.each(codecs)('the bytes of $name', ({ decode, encoded }) => {
  test('are refused with an Error wherever they are cut', () => {
    fc.assert(
      fc.property(encoded, fc.nat(), (whole, at) => {
        const cut = whole.subarray(0, at % whole.length)
        expect(() => decode(cut)).toThrow(Error)
      }),
      { numRuns: 500 },
    )
  })

  test('are refused with a byte too many', () => {
    fc.assert(
      fc.property(encoded, bytes, (whole, more) => {
        fc.pre(more.length > 0)
        expect(() => decode(Uint8Array.from([...whole, ...more]))).toThrow(Error)
      }),
    )
  })

  test('are never read beyond their end, into what lies behind them in memory', () => {
    fc.assert(
      fc.property(encoded, fc.nat(), (whole, at) => {
        const pool = new Uint8Array(whole.length + 1000).fill(0x41)
        pool.set(whole, 500)
        const cut = pool.subarray(500, 500 + (at % whole.length))
        expect(() => decode(cut)).toThrow(Error)
        expect(decode(pool.subarray(500, 500 + whole.length))).toEqual(decode(whole))
      }),
      { numRuns: 500 },
    )
  })

  test('give a value or an Error, in bounded time, whatever they are', () => {
    fc.assert(
      fc.property(fc.oneof(bytes, hostileBytes), (given) => {
        try {
          decode(given)
        } catch (error) {
          expect(error).toBeInstanceOf(Error)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('give a value or an Error when some of them are changed', () => {
    fc.assert(
      fc.property(encoded, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 5 }), (whole, flips) => {
        const changed = whole.slice()
        for (const [at, byte] of flips) changed[at % changed.length] = byte
        try {
          decode(changed)
        } catch (error) {
          expect(error).toBeInstanceOf(Error)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

/** Announced lengths and counts up to 2^53 and beyond, with little or nothing behind them. */
const hostileBytes = fc
  .array(
    fc.oneof(
      fc.constant([0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f]),
      fc.constant([0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]),
      fc.constant([0xff, 0xff, 0xff, 0x7f]),
      fc.constant([0xc3, 0x28]),
      fc.array(fc.nat(255), { maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => Uint8Array.from(parts.flat()))

test('more documents than a post may hold are refused before any is read', () => {
  const many = Array.from({ length: 501 }, () => ({ name: 'bodies.all.1', update: new Uint8Array(2) }))
  expect(() => decodeUpdates(encodeUpdates(many))).toThrow('too many documents')
  expect(decodeUpdates(encodeUpdates(many.slice(0, 500)))).toHaveLength(500)
  expect(decodeUpdates(encodeUpdates(many), 501)).toHaveLength(501)
})

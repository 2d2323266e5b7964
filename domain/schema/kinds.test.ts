import { describe, expect, test } from 'vitest'
import { readValue, type Field, type Json } from './field.ts'
import { choice, date, entries, flag, integer, list, reference, shape, text, time } from './kinds.ts'

const label = { fr: 'Champ', en: 'Field' }
const a = 'a'

const contact = shape('Contact', label, {
  value: text(label, { required: true, max: 5 }),
  kind: choice(label, { email: label, phone: label }),
  on: date(label),
  codes: list(label, { maxItems: 2 }),
})

interface Case {
  readonly kind: string
  readonly field: Field
  readonly accepts: readonly Json[]
  /** Code by value. */
  readonly refuses: readonly (readonly [unknown, string])[]
}

const cases: readonly Case[] = [
  {
    kind: 'text',
    field: text(label, { max: 5 }),
    accepts: ['', 'Ève', 'abcde', '../..'],
    refuses: [
      ['abcdef', 'too-long'],
      [1, 'text'],
      [null, 'text'],
      [[], 'text'],
      [{}, 'text'],
      [true, 'text'],
    ],
  },
  {
    kind: 'text with a pattern',
    field: text(label, { pattern: /^\d{9}$/ }),
    accepts: ['217500016'],
    refuses: [
      ['21750001', 'pattern'],
      ['217500016\n', 'pattern'],
      ['٢١٧٥٠٠٠١٦', 'pattern'],
    ],
  },
  {
    kind: 'choice',
    field: choice(label, { mayor: label, deputy: label }),
    accepts: ['mayor', 'deputy'],
    refuses: [
      ['Mayor', 'choice'],
      ['', 'choice'],
      ['__proto__', 'choice'],
      ['toString', 'choice'],
      [0, 'choice'],
      [['mayor'], 'choice'],
    ],
  },
  {
    kind: 'date',
    field: date(label),
    accepts: ['2021-03-17', '2024-02-29', '2000-02-29', '0004-02-29', '9999-12-31'],
    refuses: [
      ['2023-02-29', 'date'],
      ['1900-02-29', 'date'],
      ['2021-02-30', 'date'],
      ['2021-04-31', 'date'],
      ['2021-13-01', 'date'],
      ['2021-00-10', 'date'],
      ['2021-01-00', 'date'],
      ['2021-1-1', 'date'],
      ['17/03/2021', 'date'],
      ['2021-03-17T00:00', 'date'],
      ['2021-03-17\n', 'date'],
      ['', 'date'],
      [20210317, 'date'],
    ],
  },
  {
    kind: 'time',
    field: time(label),
    accepts: ['00:00', '09:00', '23:59'],
    refuses: [
      ['24:00', 'time'],
      ['9:00', 'time'],
      ['09:60', 'time'],
      ['9h00', 'time'],
      [900, 'time'],
    ],
  },
  {
    kind: 'integer',
    field: integer(label, { min: 1, max: 99 }),
    accepts: [1, 42, 99],
    refuses: [
      [0, 'too-small'],
      [100, 'too-large'],
      [1.5, 'integer'],
      [NaN, 'integer'],
      [Infinity, 'integer'],
      [-Infinity, 'integer'],
      [2 ** 60, 'integer'],
      [5n, 'integer'],
      ['5', 'integer'],
      [null, 'integer'],
    ],
  },
  {
    kind: 'integer without bounds',
    field: integer(label),
    accepts: [0, 10 ** 12],
    refuses: [
      [-1, 'too-small'],
      [10 ** 12 + 1, 'too-large'],
    ],
  },
  {
    kind: 'flag',
    field: flag(label),
    accepts: [true, false],
    refuses: [
      [0, 'flag'],
      ['true', 'flag'],
      [null, 'flag'],
    ],
  },
  {
    kind: 'reference',
    field: reference(label, 'Person'),
    accepts: ['k3FqZ_-9aB', '92075', a.repeat(40)],
    refuses: [
      ['', 'reference'],
      [a.repeat(41), 'reference'],
      ['a b', 'reference'],
      ['é', 'reference'],
      ['../x', 'reference'],
      [92075, 'reference'],
    ],
  },
  {
    kind: 'list',
    field: list(label, { maxItems: 2, pattern: /^\d{5}$/ }),
    accepts: [[], ['92170'], ['92170', '92171']],
    refuses: [
      [['92170', '92171', '92172'], 'too-long'],
      [['9217'], 'list'],
      [[92170], 'list'],
      [[null], 'list'],
      [[['92170']], 'list'],
      ['92170', 'list'],
      [{ 0: '92170', length: 1 }, 'list'],
    ],
  },
  {
    kind: 'entries',
    field: entries(label, contact),
    accepts: [
      { value: 'x' },
      { value: 'x', kind: 'email', on: '2024-02-29', codes: ['a', 'b'] },
      { value: 'x', archivedAt: '2021-03-17' },
    ],
    refuses: [
      [{}, 'text'],
      [{ kind: 'email' }, 'text'],
      [{ value: 'x', other: 1 }, 'entry'],
      [{ value: 'x', archivedAt: 'yesterday' }, 'date'],
      [{ value: 'x', kind: 'fax' }, 'choice'],
      [{ value: 'x', on: '2023-02-29' }, 'date'],
      [{ value: 'abcdef' }, 'too-long'],
      [{ value: 'x', codes: [['a']] }, 'list'],
      [{ value: 'x', kind: null }, 'choice'],
      [JSON.parse('{"value": "x", "__proto__": {}}'), 'entry'],
      [{ value: 'x', constructor: 'y' }, 'entry'],
      [[{ value: 'x' }], 'entry'],
      [null, 'entry'],
      ['x', 'entry'],
    ],
  },
]

describe.each(cases)('$kind', ({ field, accepts, refuses }) => {
  test.each(accepts.map((value) => [JSON.stringify(value), value] as const))('accepts %s', (_, value) => {
    expect(readValue(field, value)).toEqual({ value, problem: null })
  })

  test.each(refuses.map(([value, code], i) => [i, code, value] as const))(
    'refuses case %i with « %s »',
    (_, code, value) => {
      expect(readValue(field, value)).toEqual({ value: undefined, problem: code })
    },
  )

  test('takes absence as no problem', () => {
    expect(readValue(field, undefined)).toEqual({ value: undefined, problem: null })
  })
})

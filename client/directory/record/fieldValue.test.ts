import { Area, EMPTY_DIRECTORY, Person } from '#domain'
import { expect, test } from 'vitest'
import { fromInput, showDate, showValue, toInput } from './fieldValue.ts'

test('what is shown in an input comes back as the same value', () => {
  const cases = [
    [Person.fields.familyName, 'Lorin'],
    [Person.fields.birthDate, '1970-02-01'],
    [Area.fields.postalCodes, ['92330', '92331']],
    [Area.fields.population, 20_000],
    [Person.fields.civility, 'mrs'],
  ] as const
  for (const [field, value] of cases) {
    expect(fromInput(field, toInput(field, value))).toEqual({ ok: true, value })
  }
})

test('an empty input clears a field, but not a required one; a wrong one says why', () => {
  expect(fromInput(Person.fields.givenName, '  ')).toEqual({ ok: true, value: undefined })
  expect(fromInput(Person.fields.familyName, '')).toEqual({ ok: false, code: 'required' })
  expect(fromInput(Person.fields.birthDate, '1970-02-31')).toEqual({ ok: false, code: 'date' })
  expect(fromInput(Area.fields.population, '12 000')).toEqual({ ok: true, value: 12_000 })
  expect(fromInput(Area.fields.population, 'douze')).toMatchObject({ ok: false })
})

test('dates and choices read in French', () => {
  expect(showDate('2026-05-01', 'fr')).toBe('1er mai 2026')
  expect(showValue(Person.fields.civility, 'mrs', EMPTY_DIRECTORY, 'fr')).toBe('Mme')
})

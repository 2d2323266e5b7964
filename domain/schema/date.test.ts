import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { holdsOn, isCalendarDate } from './date.ts'

test('every day of the calendar is a date, and the days between months are not', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
      (day) => {
        expect(isCalendarDate(day.toISOString().slice(0, 10))).toBe(true)
      },
    ),
  )
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 9999 }), fc.nat(99), fc.nat(99), (year, month, day) => {
      const text = [String(year).padStart(4, '0'), pad(month), pad(day)].join('-')
      const real = new Date(`${text}T00:00:00Z`)
      const exists = !Number.isNaN(real.getTime()) && real.toISOString().startsWith(text)
      expect(isCalendarDate(text), text).toBe(exists)
    }),
  )
})

test('what is dated holds on its first and on its last day, and without end where a side is open', () => {
  expect(holdsOn('2021-03-17', '2021-03-17', '2021-03-17')).toBe(true)
  expect(holdsOn('2021-03-17', '2021-03-18')).toBe(false)
  expect(holdsOn('2021-03-17', null, '2021-03-16')).toBe(false)
  expect(holdsOn('2021-03-17')).toBe(true)
  expect(holdsOn('2021-03-17', null, null)).toBe(true)
})

const pad = (number: number): string => String(number).padStart(2, '0')

import { describe, expect, it } from 'vitest'
import { dueReminder, REMINDER_DAYS } from './reminders.ts'

const MEETING = '2027-03-17'
const due = (today: string, convened = '2027-03-01', days = REMINDER_DAYS) =>
  dueReminder(days, { meeting: MEETING, convened, today })

describe('the reminder of today', () => {
  it('comes seven days, then two days before the meeting', () => {
    expect(
      ['2027-03-09', '2027-03-10', '2027-03-14', '2027-03-15', '2027-03-16'].map((day) => due(day)),
    ).toEqual([null, 7, 7, 2, 2])
  })

  it('is none on the day of the meeting, nor after', () => {
    expect([due(MEETING), due('2027-04-01')]).toEqual([null, null])
  })

  it('leaves out what was due before the convocation', () => {
    expect(due('2027-03-12', '2027-03-11')).toBeNull()
    expect(due('2027-03-15', '2027-03-11')).toBe(2)
    expect(due('2027-03-10', '2027-03-10')).toBeNull()
  })

  it('can be switched off', () => {
    expect(due('2027-03-15', '2027-03-01', [])).toBeNull()
  })
})

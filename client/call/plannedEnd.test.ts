import { expect, test } from 'vitest'
import { plannedEnd } from './plannedEnd.ts'

const at = (time: string): number => new Date(`2026-11-19T${time}:00`).getTime() / 1000

test('the end is the planned hour on the day of the meeting, and unknown on another', () => {
  const meeting = { date: '2026-11-19', end: '10:30' }
  expect(plannedEnd(meeting, at('09:10'))).toBe(at('10:30'))
  expect(plannedEnd(meeting, at('09:10') + 3 * 86_400)).toBeNull()
  expect(plannedEnd({ date: '2026-11-19', end: '' }, at('09:10'))).toBeNull()
})

import { describe, expect, it } from 'vitest'
import type { AgendaPoint } from '../minutes/agenda.ts'
import { schedule } from './schedule.ts'

const point = (id: string, minutes: number | null): AgendaPoint => ({
  id,
  number: '',
  title: id,
  position: id,
  level: 1,
  minutes,
  rapporteur: null,
  spent: 0,
  done: false,
})
const POINTS = [point('a', 10), point('b', null), point('c', 50), point('d', 45)]

describe('the schedule of an agenda', () => {
  it('says when each point begins, and how the whole fits the meeting', () => {
    const { starts, planned, available } = schedule(POINTS, '09:00', '10:30')
    expect([...starts.values()]).toEqual(['09:00', '09:10', '09:10', '10:00'])
    expect({ planned, available }).toEqual({ planned: 105, available: 90 })
  })

  it('goes on past midnight, and says nothing of what is not known', () => {
    expect(schedule(POINTS, '23:30', '').starts.get('d')).toBe('00:30')
    expect(schedule(POINTS, '', '10:30')).toEqual({ starts: new Map(), planned: 105, available: null })
    expect(schedule(POINTS, '10:30', '09:00').available).toBeNull()
    expect(schedule(POINTS, '25:00', 'x').starts.size).toBe(0)
  })
})

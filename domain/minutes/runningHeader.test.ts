import { expect, test } from 'vitest'
import { meetingMoment, meetingName, type MeetingFacts } from './runningHeader.ts'

const facts: MeetingFacts = {
  title: 'Réseau Culture',
  date: '2021-03-17',
  start: '09:00',
  end: '10:30',
  place: '',
  host: '',
  mode: '',
}

test('the day and the hours are written out', () => {
  expect(meetingMoment(facts, 'fr')).toBe(
    'mercredi 17\u00a0mars 2021, 9\u00a0h\u00a000\u00a0– 10\u00a0h\u00a030',
  )
  expect(meetingMoment({ ...facts, end: '' }, 'fr')).toBe('mercredi 17\u00a0mars 2021, 9\u00a0h\u00a000')
  expect(meetingMoment({ ...facts, start: '', end: '' }, 'en')).toBe('Wednesday, 17 March 2021')
})

test('a network and the Bureau meet, an assembly is one', () => {
  expect(meetingName('Réseau Culture', 'network', 'fr')).toBe('Réunion du Réseau Culture')
  expect(meetingName('Bureau de l’AMD92', 'bureau', 'fr')).toBe('Réunion du Bureau de l’AMD92')
  expect(meetingName('Assemblée générale', 'assembly', 'fr')).toBe('Assemblée générale')
  expect(meetingName('Réseau Culture', 'network', 'en')).toBe('Réseau Culture')
})

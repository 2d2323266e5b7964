import type { Random } from './createRandom.ts'
import type { MeetingMode, Presence } from './DemoMeeting.ts'
import type { DemoPerson } from './DemoPerson.ts'

/** Who came: about half, some represented by a collaborator of their commune, the others excused or silent. */
export function presencesOf(
  random: Random,
  convened: readonly DemoPerson[],
  mode: MeetingMode,
  people: readonly DemoPerson[],
): Presence[] {
  return convened.map((person) => {
    const status = random.pick(ANSWERS)
    if (status === 'present') return { person, status: presentIn(random, mode), representedBy: null }
    if (status !== 'represented') return { person, status, representedBy: null }
    const colleagues = people.filter(({ family, home }) => family === 'assistant' && home === person.home)
    return { person, status, representedBy: random.pick(colleagues) }
  })
}

const ANSWERS = [
  'present',
  'present',
  'present',
  'present',
  'present',
  'present',
  'represented',
  'excused',
  'excused',
  'excused',
  'noAnswer',
] as const

function presentIn(random: Random, mode: MeetingMode): 'inRoom' | 'remote' {
  if (mode === 'hybrid') return random.pick(['inRoom', 'inRoom', 'remote'])
  return mode === 'video' ? 'remote' : 'inRoom'
}

import type { Random } from './createRandom.ts'
import { FAMILY_NAMES, GIVEN_NAMES, OCCUPATIONS } from './names.ts'

export type Civility = 'mrs' | 'mr'

export interface Identity {
  readonly civility: Civility
  readonly givenName: string
  readonly familyName: string
  readonly usualName: string | null
  readonly birthDate: string
  readonly occupation: string
}

const GENERATIONS = [
  { key: 'older', from: 1944, to: 1958 },
  { key: 'middle', from: 1959, to: 1983 },
  { key: 'middle', from: 1959, to: 1983 },
  { key: 'younger', from: 1984, to: 2000 },
] as const

/** Someone who does not exist. `taken` holds the names already given, so that none comes twice. */
export function inventIdentity(random: Random, taken: Set<string>, civility: Civility): Identity {
  const { key, from, to } = random.pick(GENERATIONS)
  const givenName = random.pick(GIVEN_NAMES[civility][key])
  const familyName = random.pick(FAMILY_NAMES)
  const name = `${givenName} ${familyName}`
  if (taken.has(name) || givenName === familyName) return inventIdentity(random, taken, civility)
  taken.add(name)
  const month = String(random.between(1, 12)).padStart(2, '0')
  const day = String(random.between(1, 28)).padStart(2, '0')
  return {
    civility,
    givenName,
    familyName,
    usualName: civility === 'mrs' && random.chance(0.04) ? random.pick(FAMILY_NAMES) : null,
    birthDate: `${random.between(from, to)}-${month}-${day}`,
    occupation: random.pick(OCCUPATIONS),
  }
}

import type { AssociationProfile } from '../profile/profile.ts'
import type { ConsentValue, DemoPerson } from './DemoPerson.ts'
import type { Random } from './createRandom.ts'
import { shiftDay } from '../schema/shiftDay.ts'

/** A place in a network, with what the person agreed to share with the others. */
interface NetworkSeat {
  readonly person: DemoPerson
  readonly role: 'member' | 'coordinator'
  readonly start: string
  readonly end?: string
  readonly consent: 'given' | 'refused' | 'toAsk'
}

export type NetworkSeats = ReadonlyMap<string, readonly NetworkSeat[]>

/**
 * Members by delegation: officials volunteer, a few do not. Each network has one or two coordinators in
 * office, sometimes one before them. Consents are recorded on the persons too, with their evidence.
 */
export function inventNetworks(
  random: Random,
  { networks }: AssociationProfile,
  officials: readonly DemoPerson[],
  today: string,
): NetworkSeats {
  const seats = new Map<string, NetworkSeat[]>()
  for (const { slug } of networks) {
    const able = officials.filter((person) => person.delegations.some(({ network }) => network === slug))
    const everyone = slug === 'ess' ? able : able.filter(() => random.chance(0.78))
    const asked = shiftDay(today, -random.between(60, 400))
    const leaders = pickCoordinators(random, slug, everyone)
    seats.set(
      slug,
      everyone.map((person) => seatOf(random, slug, person, leaders.indexOf(person), asked)),
    )
  }
  return seats
}

/** The coordinators of the Économie Sociale et Solidaire are from Asnières-sur-Seine, as in the minutes of 2021. */
function pickCoordinators(random: Random, slug: string, members: readonly DemoPerson[]): DemoPerson[] {
  const first = random.sample(slug === 'ess' ? members.filter(({ home }) => home === '92004') : members, 1)
  const deputies = members.filter((person) => person.function === 'deputy' && !first.includes(person))
  return [...first, ...random.sample(deputies, random.between(0, slug === 'ess' ? 1 : 2))]
}

function seatOf(random: Random, slug: string, person: DemoPerson, rank: number, asked: string): NetworkSeat {
  const consent = random.pick(['given', 'given', 'given', 'given', 'toAsk', 'refused'] as const)
  if (consent !== 'toAsk') {
    const on = shiftDay(asked, random.below(15))
    const value: ConsentValue = {
      purpose: 'network',
      channel: 'email',
      scope: slug,
      given: consent === 'given',
      on,
      evidence: 'Réponse par courriel',
    }
    person.consents.push(value)
  }
  const start =
    rank === 0 ? '2021-01-20' : random.pick(['2020-10-14', '2020-10-14', '2020-10-14', '2022-09-21'])
  if (rank === 2) return { person, role: 'coordinator', start: '2020-09-16', end: '2021-01-19', consent }
  return { person, role: rank >= 0 ? 'coordinator' : 'member', start, consent }
}

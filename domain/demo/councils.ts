import type { AreaContent } from '../profile/areas.ts'
import { councilSize, maxDeputies } from '../profile/councilSize.ts'
import type { AssociationProfile, DelegationProfile } from '../profile/profile.ts'
import { createId } from '../records/id.ts'
import { domainOf, emailOf } from './addresses.ts'
import type { Random } from './createRandom.ts'
import type { DelegationValue, DemoPerson, MandateValue } from './DemoPerson.ts'
import { inventIdentity, type Civility } from './inventIdentity.ts'

/**
 * The councils are those of the 2020 term, whatever the day on which the demo is made: minutes of 2021
 * are to be written with them, and real mayors imported from any later file end these.
 */
const INSTALLED = ['2020-05-23', '2020-05-25', '2020-05-26', '2020-05-28', '2020-07-03', '2020-07-04']

export interface Cast {
  readonly random: Random
  readonly profile: AssociationProfile
  /** Names already given. */
  readonly taken: Set<string>
}

/**
 * Councils of legal size. Where the law gives more than `total` seats (1 486 for the Hauts-de-Seine against
 * 1 480 records), the largest councils have one vacant seat each, as after resignations.
 */
export function inventCouncils(cast: Cast, communes: readonly AreaContent[], total: number): DemoPerson[] {
  const sizes = communes.map(({ values }) => values.councilSize ?? councilSize(values.population ?? 0))
  let excess = sizes.reduce((sum, size) => sum + size, 0) - total
  const bySize = communes.map((_, index) => index).sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0))
  const vacant = new Set(bySize.filter(() => excess-- > 0))
  return communes.flatMap((commune, index) =>
    inventCouncil(cast, commune, sizes[index] ?? 0, vacant.has(index)),
  )
}

function inventCouncil(cast: Cast, commune: AreaContent, size: number, vacancy: boolean): DemoPerson[] {
  const { random } = cast
  const deputies = maxDeputies(size) - random.pick([0, 0, 0, 1, 2])
  const delegated = Math.round(size * random.pick([0.15, 0.18, 0.2, 0.24]))
  const start = random.pick(INSTALLED)
  const first = random.below(2)
  const council: DemoPerson[] = []
  for (let seat = 0; seat < size - (vacancy ? 1 : 0); seat++) {
    const role = roleOf(seat, deputies, delegated)
    const civility = seat === 0 ? random.pick(['mrs', 'mr', 'mr'] as const) : parity(seat + first)
    council.push(inventOfficial(cast, commune, { seat, role, civility, start }))
  }
  shareDelegations(cast, council, start)
  return council
}

const parity = (position: number): Civility => (position % 2 === 0 ? 'mrs' : 'mr')

type CouncilRole = 'mayor' | 'deputy' | 'delegatedCouncillor' | 'councillor'

function roleOf(seat: number, deputies: number, delegated: number): CouncilRole {
  if (seat === 0) return 'mayor'
  if (seat <= deputies) return 'deputy'
  return seat <= deputies + delegated ? 'delegatedCouncillor' : 'councillor'
}

interface Seat {
  readonly seat: number
  readonly role: CouncilRole
  readonly civility: Civility
  readonly start: string
}

function inventOfficial(
  { random, profile, taken }: Cast,
  { id: home, values }: AreaContent,
  { seat, role, civility, start }: Seat,
): DemoPerson {
  const identity = inventIdentity(random, taken, civility)
  const mandates: MandateValue[] = [
    { function: role, area: home, start, ...(role === 'deputy' && { rank: seat }) },
  ]
  const served = identity.birthDate < '1990' && random.chance(EARLIER[role])
  if (served) {
    const before = role === 'mayor' ? 'mayor' : random.pick(['deputy', 'councillor', 'councillor'] as const)
    mandates.push({
      function: before,
      area: home,
      start: random.pick(['2014-03-29', '2014-04-04']),
      end: start,
    })
  }
  return {
    ...identity,
    id: createId(random.bytes),
    family: 'official',
    home,
    homeName: values.name,
    postalCode: values.postalCodes?.[0] ?? '',
    function: role,
    title: profile.functions[role]?.[civility] ?? role,
    email: emailOf(identity.givenName, identity.familyName, domainOf(values.name)),
    mandates,
    delegations: [],
    consents: [],
  }
}

const EARLIER: Readonly<Record<CouncilRole, number>> = {
  mayor: 0.7,
  deputy: 0.4,
  delegatedCouncillor: 0.25,
  councillor: 0.15,
}

/** Deals one or two delegations to each deputy and delegated councillor, every network’s theme first. */
function shareDelegations({ random, profile }: Cast, council: readonly DemoPerson[], start: string): void {
  const holders = council.filter((person) => ['deputy', 'delegatedCouncillor'].includes(person.function))
  const deck = dealtDelegations(random, profile.delegations)
  for (const [turn, person] of random.sample(holders, holders.length).entries()) {
    // Where holders are few, each takes two until every network has someone.
    const late = profile.networks.length - (profile.delegations.length - deck.length) > holders.length - turn
    for (const { topic, network } of deck.splice(0, late ? 2 : random.pick([1, 1, 2]))) {
      const since = random.chance(0.1) ? random.pick(['2021-09-15', '2022-10-01', '2023-02-08']) : start
      const delegation: DelegationValue = { topic, start: since, ...(network && { network }) }
      person.delegations.push(delegation)
    }
    if (deck.length < 2) deck.push(...random.sample(profile.delegations, profile.delegations.length))
  }
}

function dealtDelegations(random: Random, delegations: readonly DelegationProfile[]): DelegationProfile[] {
  const shuffled = random.sample(delegations, delegations.length)
  const led = [...new Map(shuffled.map((delegation) => [delegation.network, delegation])).values()].filter(
    (delegation) => delegation.network !== null,
  )
  return [...random.sample(led, led.length), ...shuffled.filter((delegation) => !led.includes(delegation))]
}

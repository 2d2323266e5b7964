import type { AreaContent } from '../profile/areas.ts'
import { createId } from '../records/id.ts'
import { domainOf, emailOf } from './addresses.ts'
import type { Cast } from './councils.ts'
import type { DemoPerson } from './DemoPerson.ts'
import { inventIdentity } from './inventIdentity.ts'
import { shiftDay } from '../schema/shiftDay.ts'

const MANAGERS = [
  'Direction générale adjointe, ressources',
  'Direction générale adjointe, services à la population',
  'Direction générale adjointe, aménagement',
  'Direction des services techniques',
  'Direction de la communication',
  'Direction des finances',
]

/** The collaborators of officials: a chief of staff and a chief executive in each commune, then managers in turn. */
export function inventAssistants(cast: Cast, communes: readonly AreaContent[], total: number): DemoPerson[] {
  const assistants: DemoPerson[] = []
  for (let round = 0; assistants.length < total; round++) {
    for (const commune of communes) {
      if (assistants.length < total) assistants.push(inventAssistant(cast, commune, round))
    }
  }
  return assistants
}

function inventAssistant(
  { random, profile, taken }: Cast,
  { id: home, values }: AreaContent,
  round: number,
): DemoPerson {
  const civility = random.pick(['mrs', 'mr'] as const)
  const identity = inventIdentity(random, taken, civility)
  const role = round === 0 ? 'chiefOfStaff' : round === 1 ? 'chiefExecutive' : 'functionalManager'
  const post = MANAGERS[(round - 2 + Number(home)) % MANAGERS.length]
  const start = shiftDay('2020-07-06', random.below(60) * 30)
  const managed = role === 'functionalManager' && post !== undefined
  return {
    ...identity,
    id: createId(random.bytes),
    family: 'assistant',
    home,
    homeName: values.name,
    postalCode: values.postalCodes?.[0] ?? '',
    function: role,
    title: managed ? post : (profile.functions[role]?.[civility] ?? role),
    email: emailOf(identity.givenName, identity.familyName, domainOf(values.name)),
    mandates: [{ function: role, area: home, start, ...(managed && { title: post }) }],
    delegations: [],
    consents: [],
  }
}

import { formatName } from '../documents/name.ts'
import type { AreaContent } from '../profile/areas.ts'
import type { AssociationProfile } from '../profile/profile.ts'
import { createId } from '../records/id.ts'
import { createRecord } from '../records/write.ts'
import { commissionNames, type CommissionName } from './commissionNames.ts'
import type { Random } from './createRandom.ts'
import type { DemoDocuments } from './DemoDocuments.ts'
import type { DemoPerson } from './DemoPerson.ts'
import { shiftDay } from '../schema/shiftDay.ts'

export interface DemoCommission {
  readonly name: string
  /** Those who hold a seat today. */
  readonly people: readonly DemoPerson[]
}

const TOTAL = 150
/** Over fifty sit; the rest is dormant. */
const ACTIVE = 56

/** The commissions and their seats, most of them held by mayors and deputies. Some terms end soon. */
export function writeCommissions(
  random: Random,
  documents: DemoDocuments,
  { department }: AssociationProfile,
  areas: readonly AreaContent[],
  officials: readonly DemoPerson[],
  today: string,
): DemoCommission[] {
  const doc = documents.open(formatName('bodies', 'all'))
  const eligible = officials.filter((person) => ['mayor', 'deputy'].includes(person.function))
  const names = commissionNames(placesOf(areas, 'arrondissement'), placesOf(areas, 'ept')).slice(0, TOTAL)
  const active = new Set(random.sample(names, ACTIVE))
  return names.map((commission) => {
    const id = createId(random.bytes)
    const sits = active.has(commission)
    const termEnd = shiftDay(today, sits ? random.between(1, 36) * 30 : -random.between(2, 40) * 30)
    createRecord(
      { doc, type: 'bodies', record: 'Organization', id },
      { ...describe(commission), activity: sits ? 'active' : 'dormant', area: department ?? '', termEnd },
    )
    const seats = sits ? random.between(2, 4) : random.between(0, 2)
    const people = random.sample(eligible, seats * 2)
    const term: Term = { start: '2020-10-01', end: termEnd }
    const seated = seatPeople(random, documents, id, people, term)
    return { name: commission.name, people: sits ? seated : [] }
  })
}

interface Term {
  readonly start: string
  readonly end: string
}

/** Holders and their substitutes in turn; some seats of substitutes are vacant. */
function seatPeople(
  random: Random,
  documents: DemoDocuments,
  organization: string,
  people: readonly DemoPerson[],
  { start, end }: Term,
): DemoPerson[] {
  const doc = documents.open(formatName('bodies', 'all'))
  const seated: DemoPerson[] = []
  let holder = ''
  for (const [index, person] of people.entries()) {
    const substitute = index % 2 === 1
    if (substitute && random.chance(0.25)) continue
    const id = createId(random.bytes)
    createRecord(
      { doc, type: 'bodies', record: 'Membership', id },
      {
        person: person.id,
        organization,
        ...(substitute ? { role: 'substitute', substituteOf: holder } : { role: 'holder' }),
        start: start < end ? start : '2014-10-01',
        end,
      },
    )
    if (!substitute) holder = id
    seated.push(person)
  }
  return seated
}

const describe = ({ name, theme, level }: CommissionName) =>
  ({ name, classification: 'commission', theme, level }) as const

function placesOf(areas: readonly AreaContent[], classification: string): string[] {
  return areas
    .filter(({ values }) => values.classification === classification)
    .map(({ values }) => values.name)
}

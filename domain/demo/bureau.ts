import { formatName } from '../documents/name.ts'
import { createId } from '../records/id.ts'
import { createRecord } from '../records/write.ts'
import type { AssociationProfile } from '../profile/profile.ts'
import type { Random } from './createRandom.ts'
import type { DemoDocuments } from './DemoDocuments.ts'
import type { DemoPerson } from './DemoPerson.ts'

/** The Bureau's offices since 6 July 2020, and the chair before. @returns its members, the chair first */
export function writeBureau(
  random: Random,
  documents: DemoDocuments,
  { bureau }: AssociationProfile,
  organization: string,
  officials: readonly DemoPerson[],
): DemoPerson[] {
  const doc = documents.open(formatName('bodies', 'all'))
  const mayors = officials.filter((person) => person.function === 'mayor')
  const roles = Object.entries(bureau).flatMap(([role, seats]) => Array.from({ length: seats }, () => role))
  const [former, ...members] = random.sample(mayors, roles.length + 1)
  const seat = (person: DemoPerson, role: string, dates: { start: string; end?: string }) =>
    createRecord(
      { doc, type: 'bodies', record: 'Membership', id: createId(random.bytes) },
      { person: person.id, organization, role, ...dates },
    )
  if (former) seat(former, 'chair', { start: '2014-06-16', end: '2020-07-05' })
  for (const [index, person] of members.entries())
    seat(person, roles[index] ?? 'member', { start: '2020-07-06' })
  return members
}

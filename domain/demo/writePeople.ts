import { createRecord } from '../records/write.ts'
import { entryKey } from '../records/entryKey.ts'
import { formatName } from '../documents/name.ts'
import type { AreaContent } from '../profile/areas.ts'
import type { Json } from '../schema/field.ts'
import { address, landline, mobile, emailOf } from './addresses.ts'
import type { Random } from './createRandom.ts'
import type { DemoDocuments } from './DemoDocuments.ts'
import type { DemoPerson } from './DemoPerson.ts'
import { shiftDay } from '../schema/shiftDay.ts'

type Content = Record<string, Json>

/** The territory and its people, in the commune's two documents. */
export function writeCommune(
  random: Random,
  documents: DemoDocuments,
  { id: key, values }: AreaContent,
  people: readonly DemoPerson[],
  today: string,
): void {
  const shared = documents.open(formatName('commune', key))
  const reserved = documents.open(formatName('communePrivate', key))
  createRecord({ doc: shared, type: 'commune', record: 'Area', id: key }, values)
  const switchboard = landline(random)
  const checked = [shiftDay(today, -random.between(5, 90)), shiftDay(today, -random.between(91, 330))]
  for (const person of people) {
    const { id } = person
    const ref = { record: 'Person', id } as const
    const content = sharedContent(random, person, switchboard, random.pick(checked))
    createRecord({ ...ref, doc: shared, type: 'commune' }, content)
    createRecord({ ...ref, doc: reserved, type: 'communePrivate' }, reservedContent(random, person))
  }
}

function sharedContent(random: Random, person: DemoPerson, switchboard: string, checkedOn: string): Content {
  const { family, civility, familyName, givenName, usualName, email, mandates, delegations } = person
  const own = ['mayor', 'deputy', 'chiefOfStaff', 'chiefExecutive'].includes(person.function)
  return {
    family,
    civility,
    familyName,
    givenName,
    ...(usualName !== null && { usualName }),
    ...listed('mandate', mandates),
    ...listed('delegation', delegations),
    ...listed('contact', [
      { type: 'email', value: email, context: 'townHall', preferred: true },
      own
        ? { type: 'phone', value: landline(random), context: 'secretariat' }
        : { type: 'phone', value: switchboard, context: 'townHall' },
    ]),
    checkedOn,
  }
}

function reservedContent(random: Random, person: DemoPerson): Content {
  const { birthDate, occupation, givenName, familyName, postalCode, homeName } = person
  const second: Json = random.chance(0.5)
    ? { type: 'address', value: address(random, postalCode, homeName), context: 'personal' }
    : { type: 'email', value: emailOf(givenName, familyName, 'courriel.example'), context: 'personal' }
  return {
    birthDate,
    occupation,
    ...listed('personalContact', [
      { type: 'mobile', value: mobile(random), context: 'personal' },
      ...(random.chance(0.5) ? [second] : []),
    ]),
    ...listed('consent', person.consents),
  }
}

/** Entries created with their record, numbered: the record's own id is fresh, so nobody else writes under it. */
export function listed(list: string, values: readonly Json[]): Content {
  return Object.fromEntries(values.map((value, index) => [entryKey(list, String(index + 1)), value]))
}

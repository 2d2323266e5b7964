import type { ReadEntry, ReadRecord } from '../records/read.ts'
import { holdsOn } from '../schema/date.ts'
import { Mandate } from '../records/Mandate.ts'
import { Person } from '../records/Person.ts'
import { choiceOf, entriesOf, numberOf, textOf } from './stored.ts'
import { FUNCTIONS } from './functionLabel.ts'
import type { PersonRow, RowMandate } from './row.ts'
import { preferredContact } from './preferredContact.ts'

/** The row of a person, with what holds on `day`. `home` is the key of the commune's document. */
export function projectPerson(person: ReadRecord, document: string, home: string, day: string): PersonRow {
  const { values, entries } = person
  const current = (list: string): ReadEntry[] => entriesOf(entries, list).filter((entry) => holds(entry, day))
  const former = entriesOf(entries, 'mandate')
    .filter(({ value }) => (textOf(value['end']) ?? day) < day)
    .flatMap(rowMandate)
    .toSorted(byPrecedence(home))
  const delegations = current('delegation')
  const contacts = entriesOf(entries, 'contact')
  const email = preferredContact(contacts, ['email'])
  const phone = preferredContact(contacts, ['phone', 'mobile'])
  const civility = choiceOf(Person.fields.civility, values.get('civility'))
  const usualName = textOf(values.get('usualName'))
  const checkedOn = textOf(values.get('checkedOn'))
  return {
    kind: 'person',
    id: person.id,
    document,
    home,
    family: choiceOf(Person.fields.family, values.get('family')) ?? 'official',
    ...(civility && { civility }),
    familyName: textOf(values.get('familyName')) ?? '',
    givenName: textOf(values.get('givenName')) ?? '',
    ...(usualName && { usualName }),
    mandates: current('mandate').flatMap(rowMandate).toSorted(byPrecedence(home)),
    ...(former.length > 0 && { formerMandates: former }),
    delegations: distinct(delegations.map((entry) => textOf(entry.value['topic']))),
    networks: distinct(delegations.map((entry) => textOf(entry.value['network']))),
    ...(email && { email }),
    ...(phone && { phone }),
    ...(checkedOn && { checkedOn }),
    ...(values.has('archivedAt') && { archived: true as const }),
  }
}

function holds({ value }: ReadEntry, day: string): boolean {
  return holdsOn(day, textOf(value['start']), textOf(value['end']))
}

function rowMandate({ value }: ReadEntry): RowMandate[] {
  const name = choiceOf(Mandate.fields.function, value['function'])
  const area = textOf(value['area'])
  const [rank, title] = [numberOf(value['rank']), textOf(value['title'])]
  const [start, end] = [textOf(value['start']), textOf(value['end'])]
  if (!name || area === undefined) return []
  return [
    {
      function: name,
      area,
      ...(rank !== undefined && { rank }),
      ...(title && { title }),
      ...(start && { start }),
      ...(end && { end }),
    },
  ]
}

/** The territory that the person belongs to comes first, then the order of the functions, then rank. */
function byPrecedence(home: string) {
  return (a: RowMandate, b: RowMandate): number =>
    Number(b.area === home) - Number(a.area === home) ||
    FUNCTIONS.indexOf(a.function) - FUNCTIONS.indexOf(b.function) ||
    (a.rank ?? 99) - (b.rank ?? 99)
}

function distinct(texts: readonly (string | undefined)[]): string[] {
  return [...new Set(texts.filter((text) => text !== undefined))]
}

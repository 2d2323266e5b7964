import { Area } from '../records/Area.ts'
import { Membership } from '../records/Membership.ts'
import { Organization } from '../records/Organization.ts'
import type { ReadRecord } from '../records/read.ts'
import { preferredContact } from './preferredContact.ts'
import { choiceOf, entriesOf, numberOf, textOf, textsOf } from './stored.ts'
import type { AreaRow, NetworkRow, OrganizationRow, RowSeat } from './row.ts'

const archived = ({ values }: ReadRecord): { archived?: true } =>
  values.has('archivedAt') ? { archived: true } : {}

/** Seats of bodies by the id of the body; those of a network, which name no body, under `''`. */
export function seatsByBody(memberships: readonly ReadRecord[]): ReadonlyMap<string, RowSeat[]> {
  const seats = new Map<string, RowSeat[]>()
  for (const { id, values } of memberships) {
    const person = textOf(values.get('person'))
    if (person === undefined || values.has('archivedAt')) continue
    const [start, end] = [textOf(values.get('start')), textOf(values.get('end'))]
    const role = choiceOf(Membership.fields.role, values.get('role')) ?? 'member'
    const seat: RowSeat = { id, person, role, ...(start && { start }), ...(end && { end }) }
    const body = textOf(values.get('organization')) ?? ''
    seats.set(body, [...(seats.get(body) ?? []), seat])
  }
  return seats
}

export function projectOrganization(
  body: ReadRecord,
  document: string,
  seats: readonly RowSeat[],
): OrganizationRow {
  const { id, values, entries } = body
  const classification = choiceOf(Organization.fields.classification, values.get('classification')) ?? null
  const contacts = entriesOf(entries, 'contact')
  return {
    kind: classification === 'commission' ? 'commission' : 'organization',
    id,
    document,
    name: textOf(values.get('name')) ?? '',
    classification,
    ...stated({
      acronym: textOf(values.get('acronym')),
      level: choiceOf(Organization.fields.level, values.get('level')),
      theme: textOf(values.get('theme')),
      activity: choiceOf(Organization.fields.activity, values.get('activity')),
      area: textOf(values.get('area')),
      parent: textOf(values.get('parent')),
      email: preferredContact(contacts, ['email']),
      phone: preferredContact(contacts, ['phone', 'mobile']),
      termEnd: textOf(values.get('termEnd')),
    }),
    seats,
    ...archived(body),
  }
}

export function projectArea(area: ReadRecord, document: string): AreaRow {
  const { id, values } = area
  return {
    kind: 'area',
    id,
    document,
    name: textOf(values.get('name')) ?? id,
    classification: choiceOf(Area.fields.classification, values.get('classification')) ?? null,
    code: textOf(values.get('code')) ?? id,
    postalCodes: textsOf(values.get('postalCodes')),
    parents: textsOf(values.get('parents')),
    ...stated({
      population: numberOf(values.get('population')),
      councilSize: numberOf(values.get('councilSize')),
    }),
    ...archived(area),
  }
}

export function projectNetwork(network: ReadRecord, document: string, seats: readonly RowSeat[]): NetworkRow {
  const { id, values } = network
  return {
    kind: 'network',
    id,
    document,
    name: textOf(values.get('name')) ?? id,
    ...stated({ themes: textOf(values.get('themes')) }),
    seats,
    ...archived(network),
  }
}

type Stated<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> }

function stated<T extends Record<string, unknown>>(values: T): Stated<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Stated<T>
}

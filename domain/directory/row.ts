import type { ValueOf } from '../schema/field.ts'
import type { Area } from '../records/Area.ts'
import type { Mandate } from '../records/Mandate.ts'
import type { Membership } from '../records/Membership.ts'
import type { Organization } from '../records/Organization.ts'
import type { Person } from '../records/Person.ts'

export type FunctionName = ValueOf<(typeof Mandate)['fields']['function']>
export type Civility = ValueOf<(typeof Person)['fields']['civility']>
export type SeatRole = ValueOf<(typeof Membership)['fields']['role']>

/** A mandate as a row keeps it. Absent members were not stated. */
export interface RowMandate {
  readonly function: FunctionName
  readonly area: string
  readonly rank?: number
  readonly title?: string
  /** First and last day, `YYYY-MM-DD`. */
  readonly start?: string
  readonly end?: string
}

export interface RowSeat {
  /** The id of the membership. */
  readonly id: string
  readonly person: string
  readonly role: SeatRole
  readonly start?: string
  readonly end?: string
}

interface Row {
  readonly id: string
  /** Name of the live document that the row was made from. */
  readonly document: string
  readonly archived?: true
}

export interface PersonRow extends Row {
  readonly kind: 'person'
  readonly family: ValueOf<(typeof Person)['fields']['family']>
  readonly civility?: Civility
  readonly familyName: string
  readonly givenName: string
  readonly usualName?: string
  /** Mandates that hold on the day of the projection, the main one first. */
  readonly mandates: readonly RowMandate[]
  /** Those that are over: what was written then is judged by them. */
  readonly formerMandates?: readonly RowMandate[]
  /** Topics of the delegations that hold on that day. */
  readonly delegations: readonly string[]
  /** Slugs of the networks that those delegations belong to. */
  readonly networks: readonly string[]
  /** Key of the document: the person's home territory. */
  readonly home: string
  readonly email?: string
  readonly phone?: string
  readonly checkedOn?: string
}

export interface OrganizationRow extends Row {
  readonly kind: 'organization' | 'commission'
  readonly name: string
  readonly classification: ValueOf<(typeof Organization)['fields']['classification']> | null
  readonly acronym?: string
  readonly level?: ValueOf<(typeof Organization)['fields']['level']>
  readonly theme?: string
  readonly activity?: ValueOf<(typeof Organization)['fields']['activity']>
  readonly area?: string
  readonly parent?: string
  readonly email?: string
  readonly phone?: string
  readonly termEnd?: string
  readonly seats: readonly RowSeat[]
}

export interface AreaRow extends Row {
  readonly kind: 'area'
  readonly name: string
  readonly classification: ValueOf<(typeof Area)['fields']['classification']> | null
  readonly code: string
  readonly postalCodes: readonly string[]
  readonly parents: readonly string[]
  readonly population?: number
  readonly councilSize?: number
}

export interface NetworkRow extends Row {
  readonly kind: 'network'
  readonly name: string
  readonly themes?: string
  readonly seats: readonly RowSeat[]
}

/** One line of the directory: compact JSON, stored on the device and painted before any document is opened. */
export type DirectoryRow = PersonRow | OrganizationRow | AreaRow | NetworkRow

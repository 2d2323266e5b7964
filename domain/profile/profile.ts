import type { Label } from '../schema/label.ts'

/** A function in its two forms: what is printed on a record, a letter or in minutes depends on the civility. */
export interface FunctionTitle {
  readonly mr: string
  readonly mrs: string
}

export interface NetworkProfile {
  /** Id of the Network and key of its documents. */
  readonly slug: string
  readonly name: string
}

export interface DelegationProfile {
  readonly topic: string
  /** Slug of the network that officials with this delegation are invited to. */
  readonly network: string | null
}

export interface CantonProfile {
  readonly code: string
  readonly name: string
  /** Communes it covers, wholly or in part: a commune may belong to several cantons. */
  readonly communes: readonly string[]
}

/** A territory above the communes, under its official code (SIREN for an authority). */
export interface BodyProfile {
  readonly code: string
  readonly classification: 'ept' | 'metropolis' | 'arrondissement' | 'region' | 'cercle'
}

/** All that is particular to one association. A second association is a second file of this shape. */
export interface AssociationProfile {
  readonly id: string
  readonly name: string
  readonly shortName: string
  /** ISO 3166 code of the country whose administrative division it uses. */
  readonly country: string
  /** Code of its département; null where there is none. */
  readonly department: string | null
  readonly territory: Label
  readonly bodies: readonly BodyProfile[]
  readonly cantons: readonly CantonProfile[]
  readonly networks: readonly NetworkProfile[]
  /** Titles of functions, by the value of `Mandate.function`. */
  readonly functions: Readonly<Record<string, FunctionTitle>>
  readonly delegations: readonly DelegationProfile[]
  /** Seats of its Bureau: roles of Membership, each with how many. */
  readonly bureau: Readonly<Record<string, number>>
  /** Dues in euros per inhabitant; null where there are none. */
  readonly feeRate: number | null
  /** Domain of the demo's e-mail addresses: reserved, never delivered. */
  readonly demoDomain: string
}

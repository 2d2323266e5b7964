import type { ValuesOf } from '../schema/field.ts'
import type { Consent } from '../records/Consent.ts'
import type { Delegation } from '../records/Delegation.ts'
import type { Mandate } from '../records/Mandate.ts'
import type { Civility, Identity } from './inventIdentity.ts'

export type MandateValue = ValuesOf<typeof Mandate.fields>
export type DelegationValue = ValuesOf<typeof Delegation.fields>
export type ConsentValue = ValuesOf<typeof Consent.fields>

/** Someone invented, while the demo is being made: later steps add mandates and consents. */
export interface DemoPerson extends Identity {
  readonly id: string
  readonly family: 'official' | 'assistant'
  /** Code and name of the commune where the record lives. */
  readonly home: string
  readonly homeName: string
  readonly postalCode: string
  /** The function held in the home commune, as `Mandate.function` names it, and as it is printed. */
  readonly function: string
  readonly title: string
  readonly email: string
  readonly mandates: MandateValue[]
  readonly delegations: DelegationValue[]
  readonly consents: ConsentValue[]
}

export const fullName = ({ givenName, familyName }: DemoPerson): string => `${givenName} ${familyName}`

export const civilityTitle = (civility: Civility): string => (civility === 'mrs' ? 'Mme' : 'M.')

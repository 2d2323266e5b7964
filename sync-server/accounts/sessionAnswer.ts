import { SCHEMA_VERSION } from '#domain'
import type { Accounts } from './accounts.ts'
import type { Session } from './sessions.ts'

/** Someone whom a visitor of a demo may become with one click. */
interface DemoAccount {
  readonly email: string
  readonly name: string
  /** What this person is, and what there is to try, in the visitor's words. */
  readonly role: string
  readonly what: string
}

export interface AccountRoutesOptions {
  readonly accounts: Accounts
  readonly association: { readonly name: string; readonly shortName: string }
  /** The demo's doors, or null for a data folder that was not made as a demo. */
  readonly demo: readonly DemoAccount[] | null
}

export function sessionAnswer({ association, demo }: AccountRoutesOptions, { user, principal }: Session) {
  return { user, principal, association, demo: demo !== null, schema: SCHEMA_VERSION }
}

export function signedOutAnswer({ association, demo }: AccountRoutesOptions) {
  return { code: 'signed-out', association, demo: demo !== null }
}

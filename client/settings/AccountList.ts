import type { Grant } from '#domain'

export interface ListedGrant extends Grant {
  readonly id: string
}

/** An account as `GET /api/accounts` lists it. */
export interface Account {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly person: string | null
  readonly status: 'active' | 'invited' | 'deactivated'
  readonly grants: readonly ListedGrant[]
  /** Milliseconds since 1970; absent where the server does not say. */
  readonly lastSeenAt?: number | null
}

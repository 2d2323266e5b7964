import type { RefusalReason } from '#domain'

/** What the interface says in words about the state of this person's work. */
export type SyncState =
  /** `at` is the minute of the last answer of the server, in milliseconds since 1970. */
  | { readonly kind: 'saved'; readonly at: number | null }
  | { readonly kind: 'sending'; readonly count: number }
  | { readonly kind: 'offline'; readonly unsent: number }
  | { readonly kind: 'refused'; readonly name: string; readonly reason: RefusalReason }
  | { readonly kind: 'read-only'; readonly reason: 'storage' | 'shared-offline' }
  /** The session has ended; the unsent edits stay on the device until the same person signs in again. */
  | { readonly kind: 'signed-out'; readonly unsent: number }

/** What one update may hold: the server refuses more. Bigger imports are sent in parts or are commands. */
export interface Limits {
  readonly bytes: number
  readonly clients: number
  readonly structs: number
  readonly types: number
  readonly deletes: number
  /** Nesting of a JSON value. */
  readonly depth: number
  /** JSON values in all. */
  readonly values: number
  readonly clock: number
  readonly roots: number
  /** Bytes of a key or a root's name. */
  readonly key: number
}

/** They stopped every attack that was tried; see docs/SYNC.md. */
export const UPDATE_LIMITS: Limits = {
  bytes: 256 * 1024,
  clients: 64,
  structs: 5_000,
  types: 2_000,
  deletes: 5_000,
  depth: 16,
  values: 50_000,
  clock: 2 ** 40,
  roots: 32,
  key: 200,
}

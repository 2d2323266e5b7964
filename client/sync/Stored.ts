/** A document as the keep holds it. */
export interface StoredDocument {
  /** Yjs state, V2. */
  readonly state: Uint8Array
  /** Rises with every write: a tab that last saw another one merges instead of overwriting. */
  readonly version: number
}

/** How far this device is. */
export interface Head {
  /** Id of the log that `since` counts in. */
  readonly log: string
  readonly since: number
  /** Last time the server answered, in milliseconds since 1970. */
  readonly contactAt: number
}

export function readStored(value: unknown): StoredDocument | null {
  if (typeof value !== 'object' || value === null || !('state' in value) || !('version' in value)) return null
  const { state, version } = value
  return state instanceof Uint8Array && typeof version === 'number' ? { state, version } : null
}

export function readHead(value: unknown): Head | null {
  if (typeof value !== 'object' || value === null) return null
  const { log, since, contactAt } = value as Partial<Record<keyof Head, unknown>>
  return typeof log === 'string' && typeof since === 'number' && typeof contactAt === 'number'
    ? { log, since, contactAt }
    : null
}

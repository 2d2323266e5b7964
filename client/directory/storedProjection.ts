import { PROJECTION_VERSION, type DirectoryRow } from '#domain'
import type { Keep } from '../sync/workspace.ts'

const KEY = 'projection'

interface StoredProjection {
  readonly version: number
  /** The day that the mandates were read for. */
  readonly day: string
  readonly rows: readonly (readonly [document: string, rows: readonly DirectoryRow[]])[]
}

/** What was stored at the last visit by this version of the application, whatever the day: it is only painted. */
export async function readProjection(keep: Pick<Keep, 'get'>): Promise<StoredProjection['rows']> {
  const stored = await keep.get<StoredProjection>(KEY).catch(() => undefined)
  return stored?.version === PROJECTION_VERSION && Array.isArray(stored.rows) ? stored.rows : []
}

/** Stores the projection as one value. It is only a shortcut: a full disk loses nothing but time. */
export async function storeProjection(
  keep: Pick<Keep, 'set'>,
  day: string,
  rows: ReadonlyMap<string, readonly DirectoryRow[]>,
): Promise<void> {
  const stored: StoredProjection = { version: PROJECTION_VERSION, day, rows: [...rows] }
  await keep.set(KEY, stored).catch(() => {})
}

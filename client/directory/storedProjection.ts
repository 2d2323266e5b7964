import { PROJECTION_VERSION, type DirectoryRow } from '#domain'
import { KEYS } from '../sync/keys.ts'
import type { Keep } from '../sync/workspace.ts'

type Rows = readonly (readonly [document: string, rows: readonly DirectoryRow[]])[]

interface StoredProjection {
  readonly version: number
  /** `Rows` as JSON: a string is read and written several times faster than the objects. */
  readonly rows: string
}

/** What was stored at the last visit by this version of the application, whatever the day: it is only painted. */
export async function readProjection(keep: Pick<Keep, 'get'>): Promise<Rows> {
  try {
    const stored = await keep.get<StoredProjection>(KEYS.projection)
    return stored?.version === PROJECTION_VERSION ? (JSON.parse(stored.rows) as Rows) : []
  } catch {
    // It is only a shortcut: the documents are read instead.
    return []
  }
}

/** Stores the projection as one value. A full disk loses nothing but time, and the keep has said so. */
export async function storeProjection(
  keep: Pick<Keep, 'set'>,
  rows: ReadonlyMap<string, readonly DirectoryRow[]>,
): Promise<void> {
  const stored: StoredProjection = { version: PROJECTION_VERSION, rows: JSON.stringify([...rows]) }
  await keep.set(KEYS.projection, stored).catch(() => {})
}

import * as Y from 'yjs'
import { UPDATE_LIMITS } from '../sync/limits.ts'

/** What the server counts in an update, of what it takes; 1 is all of it. `sync-server/sync/scan.ts` judges. */
export function measureUpdate(update: Uint8Array): number {
  const { structs, ds } = Y.decodeUpdate(update)
  const types = structs.filter((struct) => 'content' in struct && struct.content instanceof Y.ContentType)
  let deletes = 0
  for (const ranges of ds.clients.values()) deletes += ranges.length
  return Math.max(
    update.length / UPDATE_LIMITS.bytes,
    structs.length / UPDATE_LIMITS.structs,
    types.length / UPDATE_LIMITS.types,
    deletes / UPDATE_LIMITS.deletes,
  )
}

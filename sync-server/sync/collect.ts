import * as Y from 'yjs'
import type { Changes, DocumentChange } from '#domain'
import type { Storage } from '../storage/storage.ts'

/** More rows than this for one document: the whole is smaller and cheaper than their merge. */
const MERGE_MAX = 400

interface Question {
  readonly since: number
  /** Documents whose content up to `since` the asker holds. */
  readonly have: ReadonlySet<string>
  readonly readable: ReadonlySet<string>
}

/**
 * What has changed since a sequence in what someone may read, what they gained (sent whole) and lost.
 * Head and rows are read in one synchronous block: nothing slips between them.
 * @param live the document as served, if it is open
 */
export function collect(
  storage: Storage,
  { since, have, readable }: Question,
  live: (name: string) => Y.Doc | undefined,
): Changes {
  const upTo = storage.head()
  const rows = new Map<string, Uint8Array[]>()
  if (since < upTo) {
    for (const { name, update } of storage.since(since)) {
      const list = rows.get(name)
      if (list) list.push(update)
      else rows.set(name, [update])
    }
  }
  const changes: DocumentChange[] = []
  for (const name of readable) {
    const updates = rows.get(name)
    const known = have.has(name) && storage.floor(name) <= since
    if (!known || (updates && updates.length > MERGE_MAX)) {
      changes.push({ name, whole: true, update: wholeState(storage, name, live(name)) })
    } else if (updates) {
      changes.push({ name, whole: false, update: toV2(updates) })
    }
  }
  return { log: storage.logId, upTo, lost: [...have].filter((name) => !readable.has(name)), changes }
}

/** The state of a document, V2. */
function wholeState(storage: Storage, name: string, live: Y.Doc | undefined): Uint8Array {
  if (live) return Y.encodeStateAsUpdateV2(live)
  const { snapshot, rows } = storage.load(name)
  if (rows.length === 0) return snapshot?.state ?? Y.encodeStateAsUpdateV2(new Y.Doc())
  const updates = readableUpdates(rows.map(({ update }) => update))
  return Y.mergeUpdatesV2(snapshot ? [snapshot.state, ...updates] : updates)
}

function toV2(updates: readonly Uint8Array[]): Uint8Array {
  return Y.mergeUpdatesV2(readableUpdates(updates))
}

/** A row that Yjs cannot read is left out: the loader of the document raises the alarm. */
function readableUpdates(updates: readonly Uint8Array[]): Uint8Array[] {
  return updates.flatMap((update) => {
    try {
      return [Y.convertUpdateFormatV1ToV2(update)]
    } catch {
      return []
    }
  })
}

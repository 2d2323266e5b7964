import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/** Body of `POST /api/changes`. */
export interface ChangesRequest {
  /** The log that `since` counts in, or null for a device that holds nothing. */
  readonly log: string | null
  /** Everything up to this sequence is held for the documents of `have`. */
  readonly since: number
  readonly have: readonly string[]
}

/** What has changed in one document. A `whole` one replaces nothing: merging it is enough. */
export interface DocumentChange {
  readonly name: string
  readonly whole: boolean
  /** Yjs update, V2. */
  readonly update: Uint8Array
}

/** The answer: apply all of it, then count from `upTo` in `log`. Documents in `lost` must be wiped. */
export interface Changes {
  readonly log: string
  readonly upTo: number
  readonly lost: readonly string[]
  readonly changes: readonly DocumentChange[]
}

export function encodeChanges({ log, upTo, lost, changes }: Changes): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder()
  encoding.writeVarString(encoder, log)
  encoding.writeVarUint(encoder, upTo)
  encoding.writeVarUint(encoder, lost.length)
  for (const name of lost) encoding.writeVarString(encoder, name)
  encoding.writeVarUint(encoder, changes.length)
  for (const { name, whole, update } of changes) {
    encoding.writeVarString(encoder, name)
    encoding.writeUint8(encoder, whole ? 1 : 0)
    encoding.writeVarUint8Array(encoder, update)
  }
  return encoding.toUint8Array(encoder)
}

/** @throws Error on truncated or trailing bytes */
export function decodeChanges(bytes: Uint8Array): Changes {
  const decoder = decoding.createDecoder(bytes)
  const log = decoding.readVarString(decoder)
  const upTo = decoding.readVarUint(decoder)
  const lost = times(decoding.readVarUint(decoder), () => decoding.readVarString(decoder))
  const changes = times(decoding.readVarUint(decoder), () => ({
    name: decoding.readVarString(decoder),
    whole: decoding.readUint8(decoder) === 1,
    update: decoding.readVarUint8Array(decoder),
  }))
  if (decoding.hasContent(decoder)) throw new Error('trailing bytes')
  return { log, upTo, lost, changes }
}

/** Answers that follow one another in one log, as one; null for none. */
export function mergeChanges(list: readonly Changes[]): Changes | null {
  const last = list.at(-1)
  if (!last || list.length === 1) return last ?? null
  const merged = new Map<string, DocumentChange>()
  for (const change of list.flatMap(({ changes }) => changes)) {
    const { name, whole, update } = change
    const known = merged.get(name)
    if (!known) merged.set(name, change)
    else
      merged.set(name, {
        name,
        whole: whole || known.whole,
        update: Y.mergeUpdatesV2([known.update, update]),
      })
  }
  return { ...last, lost: list.flatMap(({ lost }) => lost), changes: [...merged.values()] }
}

function times<T>(count: number, read: () => T): T[] {
  const list: T[] = []
  for (let i = 0; i < count; i++) list.push(read())
  return list
}

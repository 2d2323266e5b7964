import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** Body of `POST /api/updates` (application/octet-stream): unsent edits, one merged V1 update per document. */
export interface DocumentUpdate {
  readonly name: string
  readonly update: Uint8Array
}

/** Each document is answered by itself: durable (`seq` null when it brought nothing new), or refused. */
export type UpdateAnswer =
  | { readonly name: string; readonly ok: true; readonly seq: number | null }
  | ({ readonly name: string; readonly ok: false } & RefusalReason)

export interface RefusalReason {
  readonly code: RefusalCode
  /** The record and field, or the node, that is at fault, where there is one. */
  readonly field?: string
  readonly detail?: string
}

/** Why an update is refused. `gap`, `rate` and `storage` are worth another try; the others need a repair. */
export type RefusalCode =
  | 'malformed'
  | 'too-large'
  | 'too-complex'
  | 'rate'
  | 'forbidden'
  | 'foreign-client'
  | 'gap'
  | 'document-full'
  | 'invalid'
  | 'epoch'
  | 'storage'

export function encodeUpdates(updates: readonly DocumentUpdate[]): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, updates.length)
  for (const { name, update } of updates) {
    encoding.writeVarString(encoder, name)
    encoding.writeVarUint8Array(encoder, update)
  }
  return encoding.toUint8Array(encoder)
}

/** @throws Error on truncated bytes, or on more than `max` documents */
export function decodeUpdates(bytes: Uint8Array, max = 500): DocumentUpdate[] {
  const decoder = decoding.createDecoder(bytes)
  const count = decoding.readVarUint(decoder)
  if (count > max) throw new Error('too many documents')
  const updates: DocumentUpdate[] = []
  for (let i = 0; i < count; i++) {
    updates.push({ name: decoding.readVarString(decoder), update: decoding.readVarUint8Array(decoder) })
  }
  if (decoding.hasContent(decoder)) throw new Error('trailing bytes')
  return updates
}

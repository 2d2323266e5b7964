import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { SCHEMA_VERSION } from '#domain'

/** How a server is spoken to: Hocuspocus's frames (ours and the default one), or those of y-websocket. */
export type Wire = 'hocuspocus' | 'y-websocket'

export type Heard =
  | { readonly kind: 'joined' }
  | { readonly kind: 'update'; readonly update: Uint8Array }
  | { readonly kind: 'acknowledged'; readonly ok: boolean }
  | { readonly kind: 'said'; readonly payload: string }
  | null

/** A server that does not answer within this time will not. */
export const JOIN_MS = 15_000

const SYNC = 0
const AUTH = 2
const STATELESS = 5
const SYNC_STATUS = 8
const STEP_1 = 0
const UPDATE = 2

export function joinFrame(wire: Wire, document: string): Uint8Array {
  const encoder = encoding.createEncoder()
  if (wire === 'y-websocket') {
    encoding.writeVarUint(encoder, SYNC)
    encoding.writeVarUint(encoder, STEP_1)
    encoding.writeVarUint8Array(encoder, Uint8Array.of(0))
    return encoding.toUint8Array(encoder)
  }
  encoding.writeVarString(encoder, document)
  encoding.writeVarUint(encoder, AUTH)
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarString(encoder, JSON.stringify({ schema: SCHEMA_VERSION }))
  return encoding.toUint8Array(encoder)
}

export function updateFrame(wire: Wire, document: string, update: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  if (wire === 'hocuspocus') encoding.writeVarString(encoder, document)
  encoding.writeVarUint(encoder, SYNC)
  encoding.writeVarUint(encoder, UPDATE)
  encoding.writeVarUint8Array(encoder, update)
  return encoding.toUint8Array(encoder)
}

export function hear(wire: Wire, frame: Uint8Array): Heard {
  const decoder = decoding.createDecoder(frame)
  if (wire === 'hocuspocus') decoding.readVarString(decoder)
  const type = decoding.readVarUint(decoder)
  if (type === SYNC) {
    const step = decoding.readVarUint(decoder)
    if (step === UPDATE) return { kind: 'update', update: decoding.readVarUint8Array(decoder) }
    return wire === 'y-websocket' && step !== STEP_1 ? { kind: 'joined' } : null
  }
  if (wire === 'y-websocket') return null
  if (type === AUTH) return decoding.readVarUint(decoder) === 2 ? { kind: 'joined' } : null
  if (type === SYNC_STATUS) return { kind: 'acknowledged', ok: decoding.readVarUint(decoder) === 1 }
  if (type === STATELESS) return { kind: 'said', payload: decoding.readVarString(decoder) }
  return null
}

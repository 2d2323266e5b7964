import { Refusal } from './refusal.ts'
import { Varints } from './varints.ts'

/** The envelope of a Hocuspocus frame: an address, then the type of the message. */
export interface Frame {
  readonly document: string
  readonly type: number
}

const ADDRESS_BYTES = 120
/** Sync, awareness, auth, query awareness, sync reply, stateless, close, ping and pong. */
const ACCEPTED: ReadonlySet<number> = new Set([0, 1, 2, 3, 4, 5, 7, 8, 9, 10])

/**
 * Reads the envelope of a frame before Hocuspocus sees it: what it cannot read it would throw on, outside
 * of any handler. Source: @hocuspocus/server `IncomingMessage.ts`, `MessageReceiver.ts`.
 * @throws Refusal `malformed`
 */
export function readFrame(bytes: Uint8Array): Frame {
  const input = new Varints(bytes)
  const document = input.text(ADDRESS_BYTES)
  const type = input.uint()
  if (!ACCEPTED.has(type)) throw new Refusal('malformed', `message ${type}`)
  return { document: document.split('\0')[0] ?? '', type }
}

import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { SCHEMA_VERSION } from '#domain'

const SYNC = 0
const AUTH = 2
const SYNC_STATUS = 8
const UPDATE = 2

type Told = 'denied' | 'readonly' | 'read-write'

/** A socket that speaks Hocuspocus's frames by hand: what a client can send that no provider would. */
export class RawSocket {
  readonly told = new Map<string, Told>()
  readonly applied = new Map<string, boolean>()
  readonly socket: WebSocket

  private constructor(port: number, cookie: string) {
    this.socket = new WebSocket(`ws://127.0.0.1:${port}/sync`, { headers: { cookie } })
    this.socket.binaryType = 'nodebuffer'
    this.socket.on('message', (bytes: Buffer) => this.read(new Uint8Array(bytes)))
  }

  /** The open socket, or null when the server does not take it. */
  static open(port: number, cookie: string): Promise<RawSocket | null> {
    const raw = new RawSocket(port, cookie)
    return new Promise((resolve) => {
      raw.socket.once('open', () => resolve(raw))
      raw.socket.once('error', () => resolve(null))
    })
  }

  join(document: string): void {
    this.send(document, AUTH, (encoder) => {
      encoding.writeVarUint(encoder, 0)
      encoding.writeVarString(encoder, JSON.stringify({ schema: SCHEMA_VERSION }))
    })
  }

  update(document: string, update: Uint8Array): void {
    this.send(document, SYNC, (encoder) => {
      encoding.writeVarUint(encoder, UPDATE)
      encoding.writeVarUint8Array(encoder, update)
    })
  }

  private send(document: string, type: number, write: (encoder: encoding.Encoder) => void): void {
    const encoder = encoding.createEncoder()
    encoding.writeVarString(encoder, document)
    encoding.writeVarUint(encoder, type)
    write(encoder)
    this.socket.send(encoding.toUint8Array(encoder))
  }

  private read(bytes: Uint8Array): void {
    const decoder = decoding.createDecoder(bytes)
    const document = decoding.readVarString(decoder)
    const type = decoding.readVarUint(decoder)
    if (type === SYNC_STATUS) this.applied.set(document, decoding.readVarUint(decoder) === 1)
    if (type !== AUTH) return
    const granted = decoding.readVarUint(decoder) === 2
    const scope = decoding.readVarString(decoder)
    this.told.set(document, granted ? (scope === 'readonly' ? 'readonly' : 'read-write') : 'denied')
  }
}

import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { SCHEMA_VERSION } from '#domain'

/** Types of frame, after Hocuspocus. */
export const FRAME = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  syncReply: 4,
  stateless: 5,
  broadcastStateless: 6,
  close: 7,
  syncStatus: 8,
} as const

/** Types of a sync frame, after y-protocols. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const

const TIMEOUT_MS = 15_000

/** How one frame of ours was answered: durable, not applied, or not at all. */
export type Acknowledgement = 'applied' | 'refused' | 'none'

/** A socket that speaks by hand, and so can send what no provider would. It applies nothing that it receives. */
export class RawChannel {
  readonly document: string
  readonly socket: WebSocket
  readonly stateless: string[] = []
  joined = false
  private readonly waiting: ((answer: Acknowledgement) => void)[] = []
  private onJoined: (() => void) | null = null

  private constructor(url: string, cookie: string, document: string, headers: Record<string, string>) {
    this.document = document
    this.socket = new WebSocket(`${url.replace(/^http/, 'ws')}/sync`, { headers: { cookie, ...headers } })
    this.socket.binaryType = 'nodebuffer'
    this.socket.on('error', () => this.socket.terminate())
    this.socket.on('message', (bytes: Buffer) => this.read(new Uint8Array(bytes)))
    this.socket.on('close', () => {
      for (const settle of this.waiting.splice(0)) settle('none')
    })
  }

  /** An open socket that has joined `document`, or has been refused it; null where none could be opened. */
  static async open(
    url: string,
    cookie: string,
    document: string,
    headers: Record<string, string> = {},
  ): Promise<RawChannel | null> {
    const channel = new RawChannel(url, cookie, document, headers)
    if (!(await within(new Promise<void>((resolve) => channel.socket.once('open', resolve)), channel.socket)))
      return null
    const joined = new Promise<void>((resolve) => (channel.onJoined = resolve))
    channel.join()
    await within(joined, channel.socket)
    return channel
  }

  get open(): boolean {
    return this.socket.readyState === WebSocket.OPEN
  }

  join(document = this.document): void {
    const token = JSON.stringify({ schema: SCHEMA_VERSION })
    this.send(
      frame(document, FRAME.auth, (encoder) => {
        encoding.writeVarUint(encoder, 0)
        encoding.writeVarString(encoder, token)
      }),
    )
  }

  /** Sends an update; answers how it was acknowledged, in the order of sending. */
  update(update: Uint8Array, timeout = TIMEOUT_MS): Promise<Acknowledgement> {
    if (!this.open) return Promise.resolve('none')
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve('none'), timeout)
      this.waiting.push((answer) => {
        clearTimeout(timer)
        resolve(answer)
      })
      this.send(updateFrame(this.document, update))
    })
  }

  send(bytes: Uint8Array): void {
    if (this.open) this.socket.send(bytes)
  }

  close(): void {
    this.socket.terminate()
  }

  private read(bytes: Uint8Array): void {
    const decoder = decoding.createDecoder(bytes)
    const document = decoding.readVarString(decoder)
    if (document !== this.document) return
    const type = decoding.readVarUint(decoder)
    if (type === FRAME.auth) {
      this.joined = decoding.readVarUint(decoder) === 2
      this.onJoined?.()
    } else if (type === FRAME.syncStatus) {
      this.waiting.shift()?.(decoding.readVarUint(decoder) === 1 ? 'applied' : 'refused')
    } else if (type === FRAME.close) {
      for (const settle of this.waiting.splice(0)) settle('refused')
    } else if (type === FRAME.stateless) this.stateless.push(decoding.readVarString(decoder))
  }
}

export function frame(
  document: string,
  type: number,
  write: (encoder: encoding.Encoder) => void,
): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder()
  encoding.writeVarString(encoder, document)
  encoding.writeVarUint(encoder, type)
  write(encoder)
  return encoding.toUint8Array(encoder)
}

export function updateFrame(document: string, update: Uint8Array, step: number = SYNC.update) {
  return frame(document, FRAME.sync, (encoder) => {
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, update)
  })
}

/** Whether `promise` came true before the socket closed or the time was up. */
function within(promise: Promise<void>, socket: WebSocket): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), TIMEOUT_MS)
    const settle = (value: boolean): void => {
      clearTimeout(timer)
      resolve(value)
    }
    socket.once('close', () => settle(false))
    void promise.then(() => settle(true))
  })
}

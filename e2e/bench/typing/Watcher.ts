import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { clock } from '../clock.ts'
import { hear, JOIN_MS, joinFrame } from './wire.ts'
import type { TypistOptions } from './Typist.ts'

/** A colleague who reads: notes when each key first arrived. */
export class Watcher {
  private readonly seen = new Map<string, number>()
  private readonly socket: WebSocket

  private constructor({ url, cookie }: TypistOptions) {
    this.socket = new WebSocket(url, { headers: cookie ? { cookie } : {}, perMessageDeflate: false })
    this.socket.binaryType = 'nodebuffer'
  }

  static async join(options: TypistOptions): Promise<Watcher> {
    const watcher = new Watcher(options)
    await new Promise<void>((resolve, reject) => {
      watcher.socket.once('open', () => watcher.socket.send(joinFrame(options.wire, options.document)))
      watcher.socket.once('error', reject)
      setTimeout(() => reject(new Error(`${options.document} was not joined`)), JOIN_MS).unref()
      watcher.socket.on('message', (bytes: Buffer) => {
        const at = clock()
        const heard = hear(options.wire, bytes)
        if (heard?.kind === 'joined') resolve()
        if (heard?.kind === 'update') watcher.note(heard.update, at)
      })
    })
    return watcher
  }

  seenAt(client: number, clockOfKey: number): number | null {
    return this.seen.get(`${client}:${clockOfKey}`) ?? null
  }

  close(): void {
    this.socket.terminate()
  }

  /** A server may merge several keys into one update. */
  private note(update: Uint8Array, at: number): void {
    for (const { id, length } of Y.decodeUpdate(update).structs) {
      for (let i = 0; i < length; i++) {
        const key = `${id.client}:${id.clock + i}`
        if (!this.seen.has(key)) this.seen.set(key, at)
      }
    }
  }
}

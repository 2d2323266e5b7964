import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { clock } from '../clock.ts'
import { hear, JOIN_MS, joinFrame, updateFrame, type Wire } from './wire.ts'

export interface TypistOptions {
  readonly wire: Wire
  readonly url: string
  readonly document: string
  readonly cookie: string
}

/** A key: the Yjs client and clock that it made, when it was pressed, and when the server acknowledged it. */
export interface Key {
  readonly client: number
  readonly clock: number
  readonly at: number
  acknowledged: number | null
}

/** Someone who types into a paragraph of their own over a raw socket, and does not read the others. */
export class Typist {
  readonly keys: Key[] = []
  refused = 0
  private readonly options: TypistOptions
  private readonly doc = new Y.Doc()
  private readonly socket: WebSocket
  private readonly text = new Y.XmlText()
  private waiting: (Key | null)[] = []

  private constructor(options: TypistOptions) {
    this.options = options
    const { url, cookie } = options
    this.socket = new WebSocket(url, { headers: cookie ? { cookie } : {}, perMessageDeflate: false })
    this.socket.binaryType = 'nodebuffer'
  }

  static async join(options: TypistOptions): Promise<Typist> {
    const typist = new Typist(options)
    await new Promise<void>((resolve, reject) => {
      typist.socket.once('open', () => typist.socket.send(joinFrame(options.wire, options.document)))
      typist.socket.once('error', reject)
      setTimeout(() => reject(new Error(`${options.document} was not joined`)), JOIN_MS).unref()
      typist.socket.on('message', (bytes: Buffer) => {
        const heard = hear(options.wire, bytes)
        if (heard?.kind === 'joined') resolve()
        if (heard?.kind === 'acknowledged') typist.acknowledge(heard.ok)
      })
    })
    typist.send(() => {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [typist.text])
      typist.doc.getXmlFragment('body').push([paragraph])
    }, null)
    return typist
  }

  press(): void {
    const key: Key = {
      client: this.doc.clientID,
      clock: Y.getState(this.doc.store, this.doc.clientID),
      at: clock(),
      acknowledged: null,
    }
    this.keys.push(key)
    this.send(() => this.text.insert(this.text.length, 'e'), key)
  }

  close(): void {
    this.socket.terminate()
  }

  private send(change: () => void, key: Key | null): void {
    const { wire, document } = this.options
    this.doc.once('update', (update: Uint8Array) => {
      this.waiting.push(key)
      this.socket.send(updateFrame(wire, document, update))
    })
    this.doc.transact(change)
  }

  private acknowledge(ok: boolean): void {
    const key = this.waiting.shift()
    if (!ok) this.refused++
    else if (key) key.acknowledged = clock()
  }
}

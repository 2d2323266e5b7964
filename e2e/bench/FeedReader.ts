import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { decodeChanges, FEED_CHANNEL, type ServerMessage } from '#domain'
import { clock } from './clock.ts'
import { hear, JOIN_MS, joinFrame } from './typing/wire.ts'

/** Keys that each payload brings to a map: clients of the same rights get the same payload. */
const known = new Map<string, readonly string[]>()

/** A client that holds no document open and listens to the feed: notes when each record of one document arrived. */
export class FeedReader {
  private readonly arrived = new Map<string, number>()
  private readonly socket: WebSocket

  private constructor(url: string, cookie: string) {
    this.socket = new WebSocket(url, { headers: { cookie }, perMessageDeflate: false })
    this.socket.binaryType = 'nodebuffer'
  }

  static async join(url: string, cookie: string, document: string): Promise<FeedReader> {
    const reader = new FeedReader(url, cookie)
    await new Promise<void>((resolve, reject) => {
      reader.socket.once('open', () => reader.socket.send(joinFrame('hocuspocus', FEED_CHANNEL)))
      reader.socket.once('error', reject)
      setTimeout(() => reject(new Error('the feed was not joined')), JOIN_MS).unref()
      reader.socket.on('message', (bytes: Buffer) => {
        const at = clock()
        const heard = hear('hocuspocus', bytes)
        if (heard?.kind === 'joined') resolve()
        if (heard?.kind === 'said')
          for (const record of recordsIn(heard.payload, document)) reader.arrived.set(record, at)
      })
    })
    return reader
  }

  /** Milliseconds until the record arrived, or nothing. */
  latency(record: string, since: number): number[] {
    const at = this.arrived.get(record)
    return at === undefined ? [] : [at - since]
  }

  close(): void {
    this.socket.terminate()
  }
}

function recordsIn(payload: string, document: string): readonly string[] {
  const found = known.get(payload)
  if (found) return found
  const message = JSON.parse(payload) as ServerMessage
  const data = message.type === 'changes' ? message.data : undefined
  const changes = data ? decodeChanges(new Uint8Array(Buffer.from(data, 'base64'))).changes : []
  const structs = changes
    .filter(({ name }) => name === document)
    .flatMap(({ update }) => Y.decodeUpdateV2(update).structs)
  const records = structs.flatMap((struct) =>
    'parentSub' in struct && struct.parentSub ? [struct.parentSub] : [],
  )
  known.set(payload, records)
  return records
}

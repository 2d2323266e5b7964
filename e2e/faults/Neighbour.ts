import * as Y from 'yjs'
import { createRecord } from '#domain'
import { RawChannel } from './RawChannel.ts'

/** Someone who works while others attack: writes a small note at a steady pace and times each acknowledgement. */
export class Neighbour {
  readonly latencies: number[] = []
  readonly acknowledged: string[] = []
  /** Edits that were not acknowledged. */
  refused = 0
  private readonly doc = new Y.Doc()
  private readonly channel: RawChannel
  private readonly prefix: string
  private readonly pending = new Set<Promise<void>>()
  private timer: NodeJS.Timeout | null = null
  private written = 0

  private constructor(channel: RawChannel, prefix: string) {
    this.channel = channel
    this.prefix = prefix
  }

  static async in(document: string, url: string, cookie: string, prefix = 'nb'): Promise<Neighbour> {
    const channel = await RawChannel.open(url, cookie, document)
    if (!channel?.joined) throw new Error(`the neighbour could not join ${document}`)
    return new Neighbour(channel, prefix)
  }

  start(everyMs: number): void {
    this.timer = setInterval(() => this.write(), everyMs)
  }

  /** Writes once; resolves when it is answered. */
  write(): Promise<void> {
    const id = `${this.prefix}${this.written++}`
    const before = Y.encodeStateVector(this.doc)
    createRecord({ doc: this.doc, type: 'staffNotes', record: 'Note', id }, { text: `Note ${id}` })
    const sent = performance.now()
    const answered = this.channel.update(Y.encodeStateAsUpdate(this.doc, before)).then((answer) => {
      this.latencies.push(performance.now() - sent)
      if (answer === 'applied') this.acknowledged.push(id)
      else this.refused++
    })
    this.pending.add(answered)
    void answered.then(() => this.pending.delete(answered))
    return answered
  }

  /** Stops writing, and resolves when everything sent has been answered. */
  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer)
    await Promise.all(this.pending)
    this.channel.close()
  }
}

/** The value below which `share` of the numbers lie, rounded to a tenth. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return Math.round(value * 10) / 10
}

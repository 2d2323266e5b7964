import type { Connection } from '@hocuspocus/server'
import type * as Y from 'yjs'
import { encodeChanges, type Principal, type ServerMessage } from '#domain'
import type { Storage } from '../storage/storage.ts'
import { collect } from './collect.ts'
import type { Readable } from './Readable.ts'

const INTERVAL_MS = 50
/** A larger change is announced, not carried: the client pulls it. */
const CARRIED_BYTES = 16 * 1024

interface Options {
  readonly storage: Storage
  readonly readable: Readable
  readonly principalOf: (user: string) => Principal | null
  readonly live: (name: string) => Y.Doc | undefined
  /** Connections of the feed channel. */
  readonly listeners: () => readonly Connection<{ user: string }>[]
  readonly elapsed: () => number
}

/**
 * Pushes what was committed to those who may read it: at once, then at most every 50 ms, one encoding for
 * all who may read the same.
 */
export class Push {
  private readonly options: Options
  private changed = new Set<string>()
  private timer: NodeJS.Timeout | null = null
  private pushed: number
  private lastAt = -INTERVAL_MS
  readonly counts = { pushes: 0, encodings: 0 }

  constructor(options: Options) {
    this.options = options
    this.pushed = options.storage.head()
  }

  announce(names: Iterable<string>): void {
    for (const name of names) this.changed.add(name)
    const wait = Math.max(0, INTERVAL_MS - (this.options.elapsed() - this.lastAt))
    this.timer ??= setTimeout(() => this.flush(), wait)
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer)
  }

  private flush(): void {
    this.timer = null
    this.lastAt = this.options.elapsed()
    const from = this.pushed
    const changed = this.changed
    this.pushed = this.options.storage.head()
    this.changed = new Set()
    const payloads = new Map<string, string | null>()
    for (const connection of this.options.listeners()) {
      const principal = this.options.principalOf(connection.context.user)
      if (!principal) continue
      const readable = this.options.readable.of(principal)
      let payload = payloads.get(readable.key)
      if (payload === undefined) {
        const names = new Set([...changed].filter((name) => readable.names.has(name)))
        payload = names.size > 0 ? this.encode(from, names) : null
        payloads.set(readable.key, payload)
      }
      if (payload === null) continue
      this.counts.pushes++
      connection.sendStateless(payload)
    }
  }

  private encode(from: number, names: ReadonlySet<string>): string {
    this.counts.encodings++
    const changes = collect(
      this.options.storage,
      { since: from, have: names, readable: names },
      this.options.live,
    )
    const bytes = encodeChanges(changes)
    const message: ServerMessage = {
      type: 'changes',
      from,
      upTo: this.pushed,
      ...(bytes.length <= CARRIED_BYTES && { data: Buffer.from(bytes).toString('base64') }),
    }
    return JSON.stringify(message)
  }
}

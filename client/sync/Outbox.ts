import { documentOfUnsent, UNSENT, unsentKey, unsentKeysOf } from './keys.ts'
import type { Keep } from './Keep.ts'
import { Listeners } from './Listeners.ts'
import type { Tabs } from './Tabs.ts'

export interface UnsentRow {
  readonly key: string
  /** Yjs update, V1. */
  readonly update: Uint8Array
}

/**
 * This person's edits that the server has not acknowledged, one row each, from every window of the device.
 * A row leaves the keep only in the transaction that stores a state which holds it.
 */
export class Outbox {
  readonly #keep: Keep
  readonly #tabs: Tabs
  /** Keys not acknowledged, by document. */
  readonly #unsent = new Map<string, Set<string>>()
  /** Rows on their way to the keep. */
  #writing = new Map<string, Uint8Array>()
  #written: Promise<void> = Promise.resolve()
  #edits = 0
  #sentWhileLoading: Set<string> | null = null
  readonly changed = new Listeners()

  constructor(keep: Keep, tabs: Tabs) {
    this.#keep = keep
    this.#tabs = tabs
  }

  /** Learns what earlier windows have left. */
  async load(): Promise<void> {
    const sent = new Set<string>()
    this.#sentWhileLoading = sent
    const found = await this.#keep.keys(UNSENT)
    this.#sentWhileLoading = null
    this.noteUnsent(found.filter((key) => !sent.has(key)))
  }

  /** Takes an edit at once; `written()` tells when it is in the keep. One that is not `kept` is only counted. */
  add(name: string, update: Uint8Array, kept: boolean): string {
    const key = unsentKey(name, this.#tabs.id, ++this.#edits)
    this.noteUnsent([key])
    if (!kept) return key
    this.#writing.set(key, update)
    if (this.#writing.size === 1) this.#written = this.#written.then(() => this.#flush())
    return key
  }

  /** Resolves once every edit so far is committed, or has failed to be. */
  written(): Promise<void> {
    return this.#written
  }

  get writing(): number {
    return this.#writing.size
  }

  /** How many edits the server has not acknowledged. */
  count(name?: string): number {
    if (name !== undefined) return this.#unsent.get(name)?.size ?? 0
    let count = 0
    for (const keys of this.#unsent.values()) count += keys.size
    return count
  }

  names(): string[] {
    return [...this.#unsent.keys()]
  }

  /** The rows of one document in the order of each window's edits, acknowledged or not. */
  async rows(name: string): Promise<UnsentRow[]> {
    await this.#written
    const stored = await this.#keep.entries<unknown>(unsentKeysOf(name))
    return stored.flatMap(([key, update]) => (update instanceof Uint8Array ? [{ key, update }] : []))
  }

  /** The server holds these for good; the rows go with the next stored state, which tells it again to new windows. */
  acknowledge(keys: readonly string[]): void {
    if (keys.length === 0) return
    this.noteSent(keys)
    this.#tabs.post({ type: 'sent', keys })
  }

  noteUnsent(keys: readonly string[]): void {
    for (const key of keys) {
      const name = documentOfUnsent(key)
      const known = this.#unsent.get(name)
      if (known) known.add(key)
      else this.#unsent.set(name, new Set([key]))
    }
    if (keys.length > 0) this.changed.tell()
  }

  noteSent(keys: readonly string[]): void {
    for (const key of keys) {
      this.#sentWhileLoading?.add(key)
      const name = documentOfUnsent(key)
      const known = this.#unsent.get(name)
      known?.delete(key)
      if (known?.size === 0) this.#unsent.delete(name)
    }
    if (keys.length > 0) this.changed.tell()
  }

  #isUnsent(key: string): boolean {
    return this.#unsent.get(documentOfUnsent(key))?.has(key) ?? false
  }

  async #flush(): Promise<void> {
    const put = this.#writing
    this.#writing = new Map()
    try {
      await this.#keep.transact([], () => ({ put }))
      // Not before: the other windows would show what is lost if this one ends now.
      const edits = [...put].map(([key, update]) => ({ key, update, sent: !this.#isUnsent(key) }))
      this.#tabs.post({ type: 'edits', edits })
    } catch {
      // The page is read-only now; a live channel may still bring the edit home.
    }
    this.changed.tell()
  }
}

import { documentTypes, parseName, type Access, type DocumentChange } from '#domain'
import * as Y from 'yjs'
import type { Clock } from './Clock.ts'
import { HeldDocument } from './HeldDocument.ts'
import { documentKey, DOCUMENTS, KEYS } from './keys.ts'
import type { Keep, Writes } from './Keep.ts'
import { Listeners } from './Listeners.ts'
import { mergeStates } from './mergeStates.ts'
import { OTHER_TAB, REMOTE, RESTORED } from './origin.ts'
import type { Outbox } from './Outbox.ts'
import { readStored } from './Stored.ts'

const STORE_AFTER_MS = 1000

/** The documents that this window has in memory, and their copies in the keep. */
export class DocumentStore {
  readonly #keep: Keep
  readonly #outbox: Outbox
  readonly #clock: Clock
  readonly #held = new Map<string, HeldDocument>()
  readonly #loading = new Map<string, Promise<HeldDocument>>()
  readonly #stored = new Set<string>()
  /** Content of these documents has changed. */
  readonly changed = new Listeners<[readonly string[]]>()
  /** Copies that could not be read, or miss something: to be fetched whole. */
  readonly damaged = new Listeners<[string]>()
  /** This person has edited this document. */
  readonly edited = new Listeners<[string]>()

  constructor(keep: Keep, outbox: Outbox, clock: Clock) {
    this.#keep = keep
    this.#outbox = outbox
    this.#clock = clock
  }

  async load(): Promise<void> {
    this.#stored.clear()
    for (const key of await this.#keep.keys(DOCUMENTS)) this.#stored.add(key.slice(DOCUMENTS.length))
  }

  /** Documents whose copy is on this device. */
  names(): string[] {
    return [...this.#stored]
  }

  has(name: string): boolean {
    return this.#stored.has(name)
  }

  /** The document if it is in memory, loaded or loading. */
  inMemory(name: string): HeldDocument | undefined {
    return this.#held.get(name)
  }

  /** All of those in memory. */
  held(): readonly HeldDocument[] {
    return [...this.#held.values()]
  }

  /** Brings a document into memory, with this person's unsent edits; `release` must follow. */
  async hold(name: string, access: Access): Promise<HeldDocument> {
    const loading = this.#loading.get(name) ?? this.#load(name, access)
    this.#loading.set(name, loading)
    const held = await loading
    held.uses++
    return held
  }

  release(held: HeldDocument): void {
    if (--held.uses > 0 || held.gone) return
    void this.store(held).then(() => {
      if (held.uses > 0 || held.gone) return
      this.#forget(held)
    })
  }

  /** Applies what the server said to the documents in memory; the keep has it already, or never will. */
  applyToMemory(changes: readonly DocumentChange[], versions?: ReadonlyMap<string, number>): void {
    for (const { name, whole, update } of changes) {
      const held = this.#held.get(name)
      if (!held) continue
      try {
        Y.applyUpdateV2(held.doc, update, REMOTE)
        if (whole) held.setBased()
        const version = versions?.get(name)
        if (version !== undefined && held.version === version - 1) held.version = version
      } catch {
        this.damaged.tell(name)
      }
      if (held.hasGap) this.damaged.tell(name)
    }
    const silent = changes.map(({ name }) => name).filter((name) => !this.#held.has(name))
    if (silent.length > 0) this.changed.tell(silent)
  }

  /** An edit made in another window of this device. */
  applyFromTab(name: string, update: Uint8Array): void {
    const held = this.#held.get(name)
    if (held) Y.applyUpdate(held.doc, update, OTHER_TAB)
    else this.changed.tell([name])
  }

  noteStored(names: Iterable<string>): void {
    for (const name of names) this.#stored.add(name)
  }

  /** The server holds this window's edits up to this number. */
  settle(held: HeldDocument, edit: number): void {
    held.acknowledged = Math.max(held.acknowledged, edit)
    this.settleKeys(
      held,
      held.rows.filter((row) => row.edit <= edit).map(({ key }) => key),
    )
  }

  /** The server holds these rows, and so does the document: they go with the next stored state. */
  settleKeys(held: HeldDocument, keys: readonly string[]): void {
    if (keys.length === 0) return
    const done = new Set(keys)
    held.rows = held.rows.filter(({ key }) => !done.has(key))
    for (const key of keys) held.settled.add(key)
    this.#outbox.acknowledge(keys)
    this.#storeSoon(held)
  }

  /** Writes the state, and removes the acknowledged rows that it contains, in one transaction. */
  async store(held: HeldDocument): Promise<void> {
    held.cancelStore?.()
    held.cancelStore = null
    if (!held.kept || !held.based || held.gone || (!held.dirty && held.settled.size === 0)) return
    const key = documentKey(held.name)
    let settled: string[] = []
    let missed: Uint8Array | null = null
    let version = 0
    try {
      await this.#keep.transact([key, KEYS.session], (values): Writes | null => {
        if (values.get(KEYS.session) === undefined || held.gone) return null
        const stored = readStored(values.get(key))
        const own = Y.encodeStateAsUpdateV2(held.doc)
        missed = stored && stored.version !== held.version ? stored.state : null
        const state = missed ? (mergeStates([missed, own]) ?? own) : own
        version = (stored?.version ?? 0) + 1
        settled = [...held.settled]
        held.dirty = false
        return { put: new Map([[key, { state, version }]]), remove: settled }
      })
    } catch {
      held.dirty = true
      return
    }
    if (version === 0) return
    held.version = version
    for (const row of settled) held.settled.delete(row)
    this.#outbox.acknowledge(settled)
    this.#stored.add(held.name)
    if (missed) applyQuietly(held.doc, missed)
  }

  /** Writes everything that waits to be written. */
  async flush(): Promise<void> {
    await this.#outbox.written()
    await Promise.all(this.held().map((held) => this.store(held)))
  }

  /** Lets go of documents whose copy was replaced or wiped: who shows them must open them again. */
  discard(names: Iterable<string>, access: (name: string) => Access, wiped: boolean): void {
    const list = [...names]
    for (const name of list) {
      if (wiped) this.#stored.delete(name)
      const held = this.#held.get(name)
      if (!held) continue
      held.gone = true
      held.cancelStore?.()
      held.leave()
      if (!held.kept) this.#outbox.noteSent(held.rows.map(({ key }) => key))
      this.#held.delete(name)
      this.#loading.delete(name)
      held.setAccess(access(name))
      held.wentAway.tell()
    }
    if (list.length > 0) this.changed.tell(list)
  }

  async #load(name: string, access: Access): Promise<HeldDocument> {
    const held = this.#create(name, access)
    if (!held.kept) return held
    // Once in memory a document hears the other windows, so that nothing slips by while it is read.
    const [stored, rows] = await Promise.all([
      this.#keep.get(documentKey(name)),
      this.#outbox.count(name) > 0 ? this.#outbox.rows(name) : [],
    ])
    if (held.gone) return held
    return this.#fill(held, readStored(stored), stored !== undefined, rows)
  }

  #fill(
    held: HeldDocument,
    stored: ReturnType<typeof readStored>,
    present: boolean,
    rows: readonly { readonly key: string; readonly update: Uint8Array }[],
  ): HeldDocument {
    const own = new Set(held.rows.map(({ key }) => key))
    try {
      if (stored) Y.applyUpdateV2(held.doc, stored.state, RESTORED)
    } catch {
      const fresh = this.#create(held.name, held.access)
      this.damaged.tell(held.name)
      return this.#fill(fresh, null, false, rows)
    }
    held.version = stored?.version ?? 0
    held.based = stored !== null
    for (const { key, update } of rows) {
      try {
        Y.applyUpdate(held.doc, update, RESTORED)
      } catch {
        continue
      }
      if (!own.has(key)) held.rows.push({ edit: 0, key })
    }
    held.dirty = rows.length > 0
    if ((present && !stored) || held.hasGap) this.damaged.tell(held.name)
    return held
  }

  #create(name: string, access: Access): HeldDocument {
    const held = new HeldDocument(name, access)
    this.#held.set(name, held)
    held.doc.on('update', (update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      if (transaction.local) this.#edit(held, update)
      if (origin === RESTORED) return
      held.dirty = true
      this.#storeSoon(held)
      this.changed.tell([name])
    })
    return held
  }

  #edit(held: HeldDocument, update: Uint8Array): void {
    if (held.gone) return
    held.lastEdit++
    const key = this.#outbox.add(held.name, update, held.kept)
    held.rows.push({ edit: held.lastEdit, key })
    this.edited.tell(held.name)
  }

  #storeSoon(held: HeldDocument): void {
    if (!held.kept || held.gone || held.cancelStore) return
    held.cancelStore = this.#clock.after(STORE_AFTER_MS, () => {
      held.cancelStore = null
      void this.store(held)
    })
  }

  #forget(held: HeldDocument): void {
    held.leave()
    held.cancelStore?.()
    if (!held.kept) this.#outbox.noteSent(held.rows.map(({ key }) => key))
    if (this.#held.get(held.name) === held) {
      this.#held.delete(held.name)
      this.#loading.delete(held.name)
    }
    held.doc.destroy()
  }
}

/** Whether copies of this document may be on a device at all. */
export function isKept(name: string): boolean {
  const parsed = parseName(name)
  return parsed !== null && documentTypes[parsed.type].offline
}

function applyQuietly(doc: Y.Doc, state: Uint8Array): void {
  try {
    Y.applyUpdateV2(doc, state, OTHER_TAB)
  } catch {
    // An unreadable copy has just been overwritten by a good one.
  }
}

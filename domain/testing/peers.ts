import * as Y from 'yjs'
import { parseName } from '../documents/name.ts'
import { editDocument } from './edits.ts'
import type { Random } from './prng.ts'

/** Origin of what comes from another peer. */
const REMOTE = 'remote'

export interface Update {
  readonly name: string
  readonly update: Uint8Array
}

/**
 * One device, or the server. It sends nothing before it has stored it, as the product does: what a reload
 * loses, nobody else has seen.
 */
export class Peer {
  readonly name: string
  /** A server passes on what it receives; a device sends only what is its own. */
  readonly relays: boolean
  readonly docs = new Map<string, Y.Doc>()
  asleep = false
  readonly #random: Random
  readonly #stored = new Map<string, Uint8Array>()
  /** Edits painted but not stored, then stored but not sent. */
  #unstored: Update[] = []
  #unsent: Update[] = []

  constructor(name: string, documents: readonly string[], random: Random, relays = false) {
    this.name = name
    this.relays = relays
    this.#random = random
    for (const document of documents) this.#open(document)
  }

  doc(name: string): Y.Doc {
    const doc = this.docs.get(name)
    if (!doc) throw new Error(`${this.name} does not hold ${name}`)
    return doc
  }

  edit(): void {
    const name = this.#random.pick([...this.docs.keys()])
    const parsed = parseName(name)
    if (parsed) editDocument(this.#random, this.doc(name), parsed.type)
  }

  receive({ name, update }: Update): void {
    Y.applyUpdate(this.doc(name), update, REMOTE)
  }

  store(): void {
    for (const [name, doc] of this.docs) this.#stored.set(name, Y.encodeStateAsUpdate(doc))
    this.#unsent.push(...this.#unstored)
    this.#unstored = []
  }

  /** What is stored and not sent yet, one by one or one merged update a document. */
  takeUnsent(merged: boolean): readonly Update[] {
    const taken = this.#unsent
    this.#unsent = []
    if (!merged) return taken
    const byName = Map.groupBy(taken, ({ name }) => name)
    return [...byName].map(([name, list]) => ({
      name,
      update: Y.mergeUpdates(list.map(({ update }) => update)),
    }))
  }

  /** The process ends at once and starts again from what was stored. */
  reload(): void {
    const names = [...this.docs.keys()]
    for (const doc of this.docs.values()) doc.destroy()
    this.docs.clear()
    this.#unstored = []
    for (const name of names) this.#open(name)
  }

  /** What `other` lacks of a document, deletions included. */
  differenceFor(other: Peer, name: string): Update {
    return { name, update: Y.encodeStateAsUpdate(this.doc(name), Y.encodeStateVector(other.doc(name))) }
  }

  /** The clocks that this peer has stored: nothing of it may ever be lost. */
  storedClocks(name: string): Map<number, number> {
    const stored = this.#stored.get(name)
    return stored ? Y.decodeStateVector(Y.encodeStateVectorFromUpdate(stored)) : new Map()
  }

  #open(name: string): void {
    const doc = new Y.Doc()
    doc.clientID = 1 + this.#random.int(2 ** 31)
    const stored = this.#stored.get(name)
    if (stored) Y.applyUpdate(doc, stored, REMOTE)
    doc.on('update', (update, origin) => {
      if (this.relays || origin !== REMOTE) this.#unstored.push({ name, update })
    })
    this.docs.set(name, doc)
  }
}

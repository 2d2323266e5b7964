import * as Y from 'yjs'
import { documentTypes, heldRecords, type DocumentTypeName } from '#domain'
import type { HistoryEntry } from '../storage/storage.ts'
import type { Writer } from './guardRecords.ts'
import { inspect } from './inspect.ts'
import { Refusal } from './refusal.ts'

/** What an update really brings: the part that is new (V1), or null when there is nothing new. */
export interface Trial {
  readonly update: Uint8Array | null
  readonly history: readonly HistoryEntry[]
}

/**
 * A persistent copy of a document that receives every update first. It says at once what the update
 * touches, whether the result is valid, and what is new in it. A Y.Doc cannot be rolled back: after a
 * refusal the copy is stale and must be reset from the live document.
 */
export class Shadow {
  private doc = new Y.Doc()
  private readonly type: DocumentTypeName
  /** Whether it differs from the live document, and must be reset before it is used. */
  stale = true

  constructor(type: DocumentTypeName) {
    this.type = type
  }

  reset(states: readonly Uint8Array[]): void {
    this.doc.destroy()
    this.doc = new Y.Doc()
    defineRoots(this.doc, this.type)
    for (const state of states) Y.applyUpdate(this.doc, state)
    this.stale = false
  }

  /** The next clock of a client: everything below is known. */
  clockOf(client: number): number {
    return Y.getState(this.doc.store, client)
  }

  /** @throws Refusal, and anything that Yjs throws on bytes that it cannot integrate */
  try(update: Uint8Array, writer: Writer | null): Trial {
    this.stale = true
    let fresh: Uint8Array | null = null
    let history: readonly HistoryEntry[] = []
    let refusal: unknown = null
    const onUpdate = (bytes: Uint8Array): void => void (fresh = bytes)
    const onTransaction = (transaction: Y.Transaction): void => {
      try {
        history = inspect(transaction, this.type, writer)
      } catch (error) {
        refusal = error
      }
    }
    this.doc.on('update', onUpdate)
    this.doc.on('afterTransaction', onTransaction)
    try {
      Y.applyUpdate(this.doc, update)
    } finally {
      this.doc.off('update', onUpdate)
      this.doc.off('afterTransaction', onTransaction)
    }
    if (this.doc.store.pendingStructs || this.doc.store.pendingDs) throw new Refusal('gap')
    if (refusal) throw refusal
    this.stale = false
    return { update: fresh, history }
  }

  destroy(): void {
    this.doc.destroy()
  }
}

/** Gives every root its Yjs type, so that no update can make it something else. */
export function defineRoots(doc: Y.Doc, type: DocumentTypeName): void {
  for (const record of heldRecords(type)) doc.getMap(record)
  for (const text of documentTypes[type].texts) doc.getXmlFragment(text)
}

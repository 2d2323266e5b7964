import type * as Y from 'yjs'
import type { ImportScope, ImportWrite, PastImport, RefusalReason } from '#domain'

/** A past import with what it takes to undo it. */
export interface StoredImport {
  readonly past: PastImport
  readonly writes: readonly ImportWrite[]
}

/** Remembers imports, so that they can be listed and undone. Durable on return. */
export interface ImportStore {
  /** Newest first. */
  list(): readonly PastImport[]
  find(id: string): StoredImport | null
  save(stored: StoredImport): void
}

export interface ImportContext {
  /** Territories and their documents, as they stand now. */
  readonly scope: () => ImportScope
  /** A copy that may be changed; empty where the document does not exist yet. */
  readonly readDocument: (name: string) => Promise<Y.Doc>
  /** The way of every edit, in the name of the person who imports. */
  readonly submit: (
    name: string,
    update: Uint8Array,
  ) => Promise<{ readonly ok: true } | ({ readonly ok: false } & RefusalReason)>
  readonly store: ImportStore
  /** Name of the person who imports. */
  readonly by: string
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** A fresh id of so many characters. */
  readonly newId: (length: number) => string
  readonly wait: (milliseconds: number) => Promise<void>
}

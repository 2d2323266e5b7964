import type { Access, Catalogue, RefusalReason } from '#domain'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { AsideItem } from './aside.ts'
import type { DocumentStore } from './DocumentStore.ts'
import type { Keep } from './Keep.ts'
import type { SessionInfo } from './Server.ts'
import type { SyncState } from './SyncState.ts'

export type { AsideItem } from './aside.ts'
export type { Keep } from './Keep.ts'
export type { SessionInfo } from './Server.ts'

/** Everything that this person may read, on this device, and their edits on the way to the server. */
export interface Workspace {
  readonly documents: DocumentStore
  /** For what is derived from documents: `projection` and `index:<family>`. Wiped with them. */
  readonly keep: Keep
  state(): SyncState
  onState(listener: () => void): () => void
  catalogue(): Catalogue
  onCatalogue(listener: () => void): () => void
  session(): SessionInfo
  onSession(listener: () => void): () => void
  /** Documents held on this device. */
  names(): readonly string[]
  /**
   * The document in memory while it is held; null if this person may not read it or it isn't on this device
   * and cannot be fetched. With `live: false` it is only read, without a channel of its own: for search and
   * projections.
   */
  open(name: string, options?: { readonly live?: boolean }): Promise<OpenDocument | null>
  /** The content of these documents has changed, by whoever. */
  onChanged(listener: (names: readonly string[]) => void): () => void
  /** This person's own edits that a wipe or a refusal has set aside, as readable text. */
  aside(): Promise<readonly AsideItem[]>
  clearAside(): Promise<void>
  /** Ends the session and wipes the device, offline too; what was unsent is set aside first. */
  signOut(): Promise<void>
  /** After the same person has signed in again. */
  resume(): Promise<void>
  /** The copies on this device are gone: signed out elsewhere, 30 days without contact, another person. */
  onEnded(listener: (reason: EndReason) => void): () => void
  /** The network is said to be back, or the page to be shown again: try now. */
  wake(): void
  /** Writes what waits to be written. */
  flush(): Promise<void>
  /** The same, and lets go of everything. */
  close(): Promise<void>
}

export type EndReason = 'signed-out' | 'stale' | 'other-person'

export interface OpenDocument {
  readonly name: string
  readonly doc: Y.Doc
  /** Presence, on documents that are on screen. */
  readonly awareness: Awareness | null
  access(): Access
  onAccess(listener: () => void): () => void
  refusal(): RefusalReason | null
  onRefusal(listener: () => void): () => void
  /** True once the copy was replaced or wiped: close it and open it again. `useDocument` does. */
  gone(): boolean
  onGone(listener: () => void): () => void
  close(): void
}

import type { Access } from '../access/access.ts'
import type { Metadata } from '../documents/metadata.ts'
import type { RefusalReason } from './updates.ts'

/** Name of the Hocuspocus channel on which changes are pushed. It is not a document and holds nothing. */
export const FEED_CHANNEL = 'feed'

/** What the server says on a live channel besides Yjs, as JSON. */
export type ServerMessage =
  /** On a document: its last edit was refused; the document stays open, later edits wait for the repair. */
  | ({ readonly type: 'refused' } & RefusalReason)
  /** On a document: something is missing before the last edit; send the whole difference again. */
  | { readonly type: 'resync' }
  /** On a document: what this person may do with it from now on. With `none`, the channel closes after it. */
  | { readonly type: 'access'; readonly access: Access }
  /** On the feed: everything after `from` up to `upTo`; without `data` (base64 of `encodeChanges`), pull. */
  | { readonly type: 'changes'; readonly from: number; readonly upTo: number; readonly data?: string }
  /** On the feed: rights or documents have changed; fetch session, catalogue and changes again. */
  | { readonly type: 'catalogue' }

/** What a client says when it joins a channel, as the Hocuspocus token (JSON). The session is the cookie's. */
export interface Hello {
  /** `SCHEMA_VERSION` of the client; an older one than the server's may read only. */
  readonly schema: number
}

/** One document that the caller may open, as `GET /api/catalogue` lists it. */
export interface CatalogueEntry {
  readonly name: string
  readonly access: Exclude<Access, 'none'>
  readonly metadata: Metadata | null
}

export interface Catalogue {
  readonly log: string
  readonly documents: readonly CatalogueEntry[]
}

/** Close codes of a channel that will not be retried as it is. */
export const CLOSE = {
  forbidden: 4403,
  refused: 4422,
  rate: 4429,
  storage: 4503,
} as const

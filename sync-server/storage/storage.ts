/** One field that an edit touched. Values are JSON texts, null where there was or is none. */
export interface HistoryEntry {
  readonly record: string
  readonly field: string
  readonly from: string | null
  readonly to: string | null
}

/** An edit to be made durable: the new part of an update, already judged. */
export interface Append {
  readonly name: string
  /** Yjs update, V1. */
  readonly update: Uint8Array
  readonly user: string
  readonly history: readonly HistoryEntry[]
  /** Yjs client ids that this person writes with for the first time in this document. */
  readonly newClients: readonly number[]
}

export interface LogRow {
  readonly seq: number
  readonly name: string
  readonly update: Uint8Array
}

/** What makes a document: its snapshot (V2) up to `seq`, then its rows (V1) in order. */
export interface StoredDocument {
  readonly snapshot: { readonly seq: number; readonly state: Uint8Array } | null
  readonly rows: readonly { readonly seq: number; readonly update: Uint8Array }[]
}

export interface HistoryRow extends HistoryEntry {
  readonly user: string
  /** Milliseconds since 1970. */
  readonly at: number
}

/**
 * The log and what stands beside it. Everything is synchronous and durable on return: one transaction and
 * one fsync a call. Sequence numbers become visible in their order.
 */
export interface Storage {
  /** Identity of the log; a restore mints a new one. */
  readonly logId: string
  /** The last sequence that is durable. */
  head(): number
  names(): IterableIterator<string>
  has(name: string): boolean
  /** How many documents there are. */
  count(): number
  /** Appends a batch in one transaction; answers the sequence of each, ascending. @throws if nothing was written */
  append(batch: readonly Append[], at: number): number[]
  load(name: string): StoredDocument
  /** Rows after `seq`, of every document, in sequence order. */
  since(seq: number): LogRow[]
  /** Rows of this document at or below this sequence are no longer in the log. */
  floor(name: string): number
  /** Rows of the document that its snapshot does not hold yet. */
  unfolded(name: string): number
  /** Replaces the snapshot by the state at `seq`, and drops rows that were written before `before` (ms). */
  fold(name: string, seq: number, state: Uint8Array, before: number): void
  /** To whom each Yjs client id of the document belongs. */
  clients(name: string): Map<number, string>
  history(name: string, record: string, limit: number): HistoryRow[]
  metadata(subject: string): unknown
  /** Every subject that has metadata. */
  subjects(): string[]
  setMetadata(subject: string, metadata: unknown): void
  setting(key: string): string | null
  setSetting(key: string, value: string): void
  clearSetting(key: string): void
  /** Takes a consistent copy while the store is in use. */
  backup(file: string): Promise<void>
  close(): void
}

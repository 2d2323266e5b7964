import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { Approval } from '#domain'

const SCHEMA = `
  create table if not exists frozen(
    document text primary key,
    meeting text not null,
    version integer not null,
    at integer not null,
    user text not null,
    name text not null,
    fingerprint text not null,
    canonical text not null,
    text_state blob not null,
    meeting_state blob not null,
    unique(meeting, version)
  ) without rowid;
  create trigger if not exists frozen_kept before delete on frozen begin select raise(abort, 'approved texts are kept'); end;
  create trigger if not exists frozen_unchanged before update on frozen begin select raise(abort, 'approved texts are kept'); end;
`

/** A text exactly as it was approved, and its meeting's record as it then was. */
export interface FrozenText {
  /** Name of the document. */
  readonly document: string
  readonly meeting: string
  readonly approval: Approval
  readonly canonical: string
  /** Whole states, V2. */
  readonly textState: Uint8Array
  readonly meetingState: Uint8Array
}

export interface FrozenTexts {
  put(frozen: FrozenText): void
  get(document: string): FrozenText | null
  /** Of a meeting's approved texts. Minutes that were approved before texts were frozen are version 1. */
  lastVersion(meeting: string): number
}

/** Approved texts, in the data folder's database. Triggers of the table refuse any change of it. */
export function createFrozenTexts(database: DatabaseSync): FrozenTexts {
  database.exec(SCHEMA)
  const insert = database.prepare('insert into frozen values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const select = database.prepare('select * from frozen where document = ?')
  const last = database.prepare('select coalesce(max(version), 1) version from frozen where meeting = ?')
  return {
    put({ document, meeting, approval, canonical, textState, meetingState }) {
      const { version, at, by, byName, fingerprint } = approval
      insert.run(document, meeting, version, at, by, byName, fingerprint, canonical, textState, meetingState)
    },
    get(document) {
      const row = select.get(document)
      return row ? readRow(row) : null
    },
    lastVersion: (meeting) => Number(last.get(meeting)?.['version'] ?? 1),
  }
}

function readRow(row: Record<string, SQLOutputValue>): FrozenText {
  return {
    document: String(row['document']),
    meeting: String(row['meeting']),
    approval: {
      at: Number(row['at']),
      by: String(row['user']),
      byName: String(row['name']),
      version: Number(row['version']),
      fingerprint: String(row['fingerprint']),
    },
    canonical: String(row['canonical']),
    textState: bytes(row['text_state']),
    meetingState: bytes(row['meeting_state']),
  }
}

const bytes = (value: unknown): Uint8Array => (value instanceof Uint8Array ? value : new Uint8Array())

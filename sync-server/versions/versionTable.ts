import type { DatabaseSync } from 'node:sqlite'

export interface VersionRow {
  readonly id: number
  /** Milliseconds since 1970. */
  readonly at: number
  /** Accounts that wrote since the version before, or that named this one. */
  readonly by: readonly string[]
  /** Null for one that was made by itself. */
  readonly name: string | null
  readonly fingerprint: string
}

export type VersionTable = ReturnType<typeof createVersionTable>

/** How documents were, in the same database as the log: a backup holds both. */
export function createVersionTable(database: DatabaseSync) {
  database.exec(`
    create table if not exists version(
      id integer primary key autoincrement,
      document text not null,
      at integer not null,
      by text not null,
      name text,
      fingerprint text not null,
      state blob not null
    );
    create index if not exists version_document on version(document, id);
  `)
  const add = database.prepare(
    'insert into version(document, at, by, name, fingerprint, state) values(?, ?, ?, ?, ?, ?)',
  )
  const list = database.prepare(
    'select id, at, by, name, fingerprint from version where document = ? order by id desc',
  )
  const state = database.prepare('select state from version where document = ? and id = ?')
  const remove = database.prepare('delete from version where id = ?')
  return {
    add(document: string, { at, by, name, fingerprint }: Omit<VersionRow, 'id'>, bytes: Uint8Array): number {
      return Number(add.run(document, at, JSON.stringify(by), name, fingerprint, bytes).lastInsertRowid)
    },
    /** The latest first. */
    list(document: string): VersionRow[] {
      return list.all(document).map((row) => ({
        id: Number(row['id']),
        at: Number(row['at']),
        by: JSON.parse(String(row['by'])),
        name: typeof row['name'] === 'string' ? row['name'] : null,
        fingerprint: String(row['fingerprint']),
      }))
    },
    state(document: string, id: number): Uint8Array | null {
      const bytes = state.get(document, id)?.['state']
      return bytes instanceof Uint8Array ? bytes : null
    },
    remove(ids: readonly number[]): void {
      for (const id of ids) remove.run(id)
    },
  }
}

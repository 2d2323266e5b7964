import { randomUUID } from 'node:crypto'
import { backup, DatabaseSync, type StatementSync } from 'node:sqlite'
import type { Append, HistoryRow, LogRow, Storage, StoredDocument } from './storage.ts'
import { SCHEMA } from './schema.ts'

type Statements = ReturnType<typeof prepare>

/**
 * The store in one SQLite file, WAL with `synchronous=FULL`: a commit returns after its fsync.
 * @param database opened by `openDatabase`, shared with accounts
 */
export function createSqliteStorage(database: DatabaseSync): Storage {
  database.exec(SCHEMA)
  const sql = prepare(database)
  const ids = new Map<string, number>()
  const names = new Map<number, string>()
  const floors = new Map<number, number>()
  for (const row of sql.documents.all()) remember(Number(row['id']), String(row['name']))
  for (const row of sql.floors.all()) floors.set(Number(row['document']), Number(row['floor']))
  const logId = readOrMintLogId(sql)
  let head = Number(sql.head.get()?.['seq'] ?? 0)

  function remember(id: number, name: string): void {
    ids.set(name, id)
    names.set(id, name)
  }

  function write<T>(work: () => T): T {
    database.exec('begin immediate')
    try {
      const result = work()
      database.exec('commit')
      return result
    } catch (error) {
      if (database.isTransaction) database.exec('rollback')
      throw error
    }
  }

  function appendRows(batch: readonly Append[], at: number, created: [number, string][]): number[] {
    const added = new Map<string, number>()
    return batch.map(({ name, update, user, history, newClients }) => {
      let document = ids.get(name) ?? added.get(name)
      if (document === undefined) {
        document = Number(sql.addDocument.get(name)?.['id'])
        added.set(name, document)
        created.push([document, name])
      }
      for (const client of newClients) sql.addClient.run(document, client, user)
      for (const { record, field, from, to } of history) {
        sql.addHistory.run(document, record, field, from, to, user, at)
      }
      return Number(sql.append.run(document, update, user, at).lastInsertRowid)
    })
  }

  return {
    logId,
    head: () => head,
    names: () => ids.keys(),
    has: (name) => ids.has(name),
    count: () => ids.size,

    append(batch, at) {
      const created: [number, string][] = []
      const seqs = write(() => appendRows(batch, at, created))
      for (const [id, name] of created) remember(id, name)
      head = seqs.at(-1) ?? head
      return seqs
    },

    load(name): StoredDocument {
      const id = ids.get(name)
      if (id === undefined) return { snapshot: null, rows: [] }
      const found = sql.snapshot.get(id)
      const snapshot = found ? { seq: Number(found['seq']), state: bytes(found['state']) } : null
      const rows = sql.rows.all(id, snapshot?.seq ?? 0)
      return { snapshot, rows: rows.map((row) => ({ seq: Number(row['seq']), update: bytes(row['data']) })) }
    },

    since(seq): LogRow[] {
      return sql.since.all(seq).map((row) => ({
        seq: Number(row['seq']),
        name: names.get(Number(row['document'])) ?? '',
        update: bytes(row['data']),
      }))
    },

    floor: (name) => floors.get(ids.get(name) ?? -1) ?? 0,
    unfolded: (name) => Number(sql.unfolded.get({ id: ids.get(name) ?? -1 })?.['rows'] ?? 0),

    fold(name, seq, state, before) {
      const id = ids.get(name)
      if (id === undefined) return
      const floor = write(() => {
        const dropped = Number(sql.droppable.get(id, seq, before)?.['floor'] ?? 0)
        const floor = Math.max(dropped, floors.get(id) ?? 0)
        sql.putSnapshot.run(id, seq, floor, state)
        if (dropped > 0) sql.drop.run(id, dropped)
        return floor
      })
      floors.set(id, floor)
    },

    clients(name) {
      const rows = sql.clients.all(ids.get(name) ?? -1)
      return new Map(rows.map((row) => [Number(row['client']), String(row['user'])]))
    },

    history(name, record, limit): HistoryRow[] {
      return sql.history.all(ids.get(name) ?? -1, record, limit).map((row) => ({
        record,
        field: String(row['field']),
        from: text(row['before']),
        to: text(row['after']),
        user: String(row['user']),
        at: Number(row['at']),
      }))
    },

    metadata(subject) {
      const value = text(sql.metadata.get(subject)?.['value'])
      return value === null ? null : JSON.parse(value)
    },
    subjects: () => sql.subjects.all().map((row) => String(row['subject'])),
    setMetadata: (subject, metadata) => void sql.setMetadata.run(subject, JSON.stringify(metadata)),
    setting: (key) => text(sql.setting.get(key)?.['value']),
    clearSetting: (key) => void sql.clearSetting.run(key),
    setSetting: (key, value) => void sql.setSetting.run(key, value),

    async backup(file) {
      await backup(database, file)
    },
    close: () => database.close(),
  }
}

/** Opens the database file with the settings that durability rests on. */
export function openDatabase(file: string, synchronous: 'FULL' | 'OFF' = 'FULL'): DatabaseSync {
  const database = new DatabaseSync(file)
  database.exec(`
    pragma journal_mode=wal;
    pragma synchronous=${synchronous};
    pragma busy_timeout=5000;
    pragma foreign_keys=on;
    pragma secure_delete=on;
  `)
  return database
}

function prepare(database: DatabaseSync) {
  const statement = (sql: string): StatementSync => database.prepare(sql)
  return {
    documents: statement('select id, name from document'),
    floors: statement('select document, floor from snapshot'),
    head: statement("select seq from sqlite_sequence where name = 'log'"),
    addDocument: statement('insert into document(name) values(?) returning id'),
    addClient: statement('insert or ignore into client values(?, ?, ?)'),
    addHistory: statement(
      'insert into history(document, record, field, before, after, user, at) values(?, ?, ?, ?, ?, ?, ?)',
    ),
    append: statement('insert into log(document, data, user, at) values(?, ?, ?, ?)'),
    snapshot: statement('select seq, state from snapshot where document = ?'),
    rows: statement('select seq, data from log where document = ? and seq > ? order by seq'),
    since: statement('select seq, document, data from log where seq > ? order by seq'),
    unfolded: statement(
      `select count(*) rows from log where document = :id
       and seq > coalesce((select seq from snapshot where document = :id), 0)`,
    ),
    droppable: statement('select max(seq) floor from log where document = ? and seq <= ? and at < ?'),
    putSnapshot: statement(
      `insert into snapshot values(?, ?, ?, ?)
       on conflict(document) do update set seq = excluded.seq, floor = excluded.floor, state = excluded.state`,
    ),
    drop: statement('delete from log where document = ? and seq <= ?'),
    clients: statement('select client, user from client where document = ?'),
    history: statement(
      `select field, before, after, user, at from history
       where document = ? and record = ? order by id desc limit ?`,
    ),
    metadata: statement('select value from metadata where subject = ?'),
    subjects: statement('select subject from metadata'),
    setMetadata: statement(
      'insert into metadata values(?, ?) on conflict(subject) do update set value = excluded.value',
    ),
    setting: statement('select value from setting where key = ?'),
    clearSetting: statement('delete from setting where key = ?'),
    setSetting: statement(
      'insert into setting values(?, ?) on conflict(key) do update set value = excluded.value',
    ),
  }
}

function readOrMintLogId(sql: Statements): string {
  const found = text(sql.setting.get('log')?.['value'])
  if (found) return found
  const minted = randomUUID().slice(0, 8)
  sql.setSetting.run('log', minted)
  return minted
}

function bytes(value: unknown): Uint8Array {
  return value instanceof Uint8Array ? value : new Uint8Array()
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

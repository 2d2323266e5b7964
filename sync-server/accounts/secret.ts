import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'

/** The key that signs session cookies, made once for each data folder. */
export function sessionSecret(database: DatabaseSync): string {
  database.exec(`create table if not exists setting(key text primary key, value text not null) without rowid`)
  const insert = database.prepare(`insert into setting values('session-secret', ?) on conflict do nothing`)
  insert.run(randomBytes(32).toString('base64url'))
  const row = database.prepare(`select value from setting where key = 'session-secret'`).get()
  return String(row?.['value'])
}

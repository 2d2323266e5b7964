import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'
import { REMINDER_DAYS } from '#domain'

/** What is kept of the convocation of one meeting. */
export interface StoredConvocation {
  /** Of the calendar file: how often those convened were told of new facts. */
  readonly sequence: number
  /** The facts that they were told last; see `fingerprint`. */
  readonly facts: string
  /** Words of who convened. */
  readonly message: string
  /** Days before the meeting on which those without an answer are reminded. */
  readonly reminders: readonly number[]
  /** Milliseconds since 1970. */
  readonly at: number
}

const SCHEMA = `
  create table if not exists convocation(
    meeting text primary key,
    sequence integer not null,
    facts text not null,
    message text not null,
    reminders text not null,
    at integer not null
  ) without rowid;
`
const days = z.array(z.int())

export function createConvocationStore(database: DatabaseSync) {
  database.exec(SCHEMA)
  const get = database.prepare('select * from convocation where meeting = ?')
  const meetings = database.prepare('select meeting from convocation')
  const put = database.prepare('insert or replace into convocation values(?, ?, ?, ?, ?, ?)')
  return {
    of(meeting: string): StoredConvocation | null {
      const row = get.get(meeting)
      if (!row) return null
      const reminders = z.safeParse(days, JSON.parse(String(row['reminders'])))
      return {
        sequence: Number(row['sequence']),
        facts: String(row['facts']),
        message: String(row['message']),
        reminders: reminders.success ? reminders.data : REMINDER_DAYS,
        at: Number(row['at']),
      }
    },
    meetings: (): string[] => meetings.all().map((row) => String(row['meeting'])),
    set(meeting: string, { sequence, facts, message, reminders, at }: StoredConvocation): void {
      put.run(meeting, sequence, facts, message, JSON.stringify(reminders), at)
    },
  }
}

import { setTimeout as wait } from 'node:timers/promises'
import type { DatabaseSync } from 'node:sqlite'
import type { Delivery, DeliveryProblem, Mail, MailAttachment } from './mail.ts'
import { createMailFiles } from './MailFiles.ts'

/** A letter to one person, as it will go out. */
export interface QueuedMail {
  /** Of which there is only ever one: queued again, it is left as it is. */
  readonly key: string
  /** What it is about, such as `meeting:<id>`. */
  readonly topic: string
  readonly person: string
  readonly purpose: string
  readonly name: string
  readonly address: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly calendar?: string | null
  readonly attachments?: readonly MailAttachment[]
  /** Milliseconds since 1970 after which it makes no sense any more. */
  readonly until: number
}

type MailState = 'queued' | 'sending' | 'sent' | 'outbox' | 'failed'
/** `interrupted`: the server stopped while it was being handed over, so that it may have left. */
type MailProblem = DeliveryProblem | 'interrupted'

/** What became of a letter. */
export interface MailLine {
  readonly id: number
  readonly topic: string
  readonly person: string
  readonly purpose: string
  readonly name: string
  readonly address: string
  readonly subject: string
  readonly state: MailState
  readonly problem: MailProblem | null
  readonly queuedAt: number
  readonly settledAt: number | null
}

const SCHEMA = `
  create table if not exists mail(
    id integer primary key autoincrement,
    key text not null unique,
    topic text not null,
    person text not null,
    purpose text not null,
    name text not null,
    address text not null,
    subject text not null,
    text text not null,
    html text not null,
    calendar text,
    files text not null,
    until integer not null,
    state text not null,
    problem text,
    attempts integer not null default 0,
    queued_at integer not null,
    due_at integer not null,
    settled_at integer
  );
  create index if not exists mail_topic on mail(topic);
  create index if not exists mail_due on mail(state, due_at);
`
const SECOND = 1000
/** How long to wait before each new attempt; the last one repeats. */
const PATIENCE = [10, 60, 300, 900, 3600].map((seconds) => seconds * SECOND)
const LOOK_AGAIN_MS = 60 * SECOND
/** How long a stopping server waits for the letter that is being handed over. */
const STOP_MS = 3 * SECOND

interface Options {
  readonly database: DatabaseSync
  readonly mail: Pick<Mail, 'deliver'>
  readonly now: () => number
  /** Domain of the messages' ids. */
  readonly domain: string
  /** Id of the log that the store belongs to: a restored one must not send again what left since. */
  readonly log: string
}

export type MailQueue = ReturnType<typeof createMailQueue>

/** Letters that survive a restart. Each is handed over once: one that was interrupted waits for a person. */
export function createMailQueue({ database, mail, now, domain, log }: Options) {
  database.exec(SCHEMA)
  const sql = prepare(database)
  const files = createMailFiles(database)
  let working: Promise<void> | null = null
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  sql.interrupt.run(now())
  if (sql.log.get()?.['value'] !== log) sql.restored.run(now())
  sql.setLog.run(log)

  function wake(): void {
    if (stopped) return
    working ??= work().finally(() => {
      working = null
      plan()
    })
  }

  async function work(): Promise<void> {
    for (let row = next(); row; row = next()) {
      const { id, until, attempts } = row
      sql.start.run(id)
      const delivery = await mail.deliver(row.message)
      // Stopping did not wait for it: the letter is found interrupted at the next start.
      if (!database.isOpen) return
      settle(id, until, attempts, delivery)
    }
  }

  function next() {
    if (stopped || !database.isOpen) return null
    const row = sql.next.get(now())
    if (!row) return null
    const text = (column: string): string => String(row[column])
    return {
      id: Number(row['id']),
      until: Number(row['until']),
      attempts: Number(row['attempts']),
      message: {
        to: { name: text('name'), address: text('address') },
        subject: text('subject'),
        text: text('text'),
        html: text('html'),
        calendar: row['calendar'] === null ? null : text('calendar'),
        attachments: files.read(text('files')),
        messageId: `<${row['id']}.${row['queued_at']}@${domain}>`,
      },
    }
  }

  function settle(id: number, until: number, attempts: number, delivery: Delivery): void {
    if (delivery.ok) return void sql.settle.run(delivery.way, null, now(), id)
    const pause = PATIENCE[Math.min(attempts, PATIENCE.length - 1)] ?? LOOK_AGAIN_MS
    if (delivery.problem === 'refused' || now() + pause > until) {
      sql.settle.run('failed', delivery.problem, now(), id)
    } else sql.postpone.run(delivery.problem, now() + pause, id)
  }

  function plan(): void {
    clearTimeout(timer)
    if (stopped) return
    const due = sql.due.get()?.['due']
    if (typeof due !== 'number') return
    timer = setTimeout(wake, Math.min(Math.max(due - now(), 0), LOOK_AGAIN_MS)).unref()
  }

  return {
    /** Queues letters in the caller's transaction; they leave after it. */
    add(letters: readonly QueuedMail[]): void {
      for (const { attachments = [], calendar = null, ...letter } of letters) {
        sql.add.run({ ...letter, calendar, files: files.keep(attachments), at: now() })
      }
      setImmediate(wake)
    },
    /** The letters of a topic, oldest first. */
    of: (topic: string): MailLine[] => sql.of.all(topic).map(lineOf),
    /** The latest of all. */
    latest: (limit: number): MailLine[] => sql.latest.all(limit).map(lineOf),
    read(id: number) {
      const row = sql.read.get(id)
      if (!row) return null
      const calendar = typeof row['calendar'] === 'string' ? row['calendar'] : null
      return { ...lineOf(row), text: String(row['text']), calendar }
    },
    wake,
    /** Resolves when no letter is being handed over. */
    async rest(): Promise<void> {
      await working
    },
    async stop(): Promise<void> {
      stopped = true
      clearTimeout(timer)
      await Promise.race([working, wait(STOP_MS, null, { ref: false })])
    },
  }
}

function prepare(database: DatabaseSync) {
  const columns = 'key, topic, person, purpose, name, address, subject, text, html, calendar, files, until'
  const values = columns.replaceAll(/\w+/g, ':$&')
  return {
    log: database.prepare(`select value from setting where key = 'mail.log'`),
    setLog: database.prepare(
      `insert into setting values('mail.log', ?) on conflict(key) do update set value = excluded.value`,
    ),
    interrupt: database.prepare(
      `update mail set state = 'failed', problem = 'interrupted', settled_at = ? where state = 'sending'`,
    ),
    restored: database.prepare(
      `update mail set state = 'failed', problem = 'interrupted', settled_at = ? where state = 'queued'`,
    ),
    add: database.prepare(
      `insert or ignore into mail(${columns}, state, queued_at, due_at) values(${values}, 'queued', :at, :at)`,
    ),
    next: database.prepare(`select * from mail where state = 'queued' and due_at <= ? order by id limit 1`),
    due: database.prepare(`select min(due_at) due from mail where state = 'queued'`),
    start: database.prepare(`update mail set state = 'sending', attempts = attempts + 1 where id = ?`),
    settle: database.prepare(`update mail set state = ?, problem = ?, settled_at = ? where id = ?`),
    postpone: database.prepare(`update mail set state = 'queued', problem = ?, due_at = ? where id = ?`),
    of: database.prepare(`select * from mail where topic = ? order by id`),
    latest: database.prepare(`select * from mail order by id desc limit ?`),
    read: database.prepare(`select * from mail where id = ?`),
  }
}

function lineOf(row: Record<string, unknown>): MailLine {
  const text = (column: string): string => String(row[column])
  return {
    id: Number(row['id']),
    topic: text('topic'),
    person: text('person'),
    purpose: text('purpose'),
    name: text('name'),
    address: text('address'),
    subject: text('subject'),
    // Written by this file alone.
    state: text('state') as MailState,
    problem: row['problem'] === null ? null : (text('problem') as MailProblem),
    queuedAt: Number(row['queued_at']),
    settledAt: row['settled_at'] === null ? null : Number(row['settled_at']),
  }
}

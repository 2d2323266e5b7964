import type { DatabaseSync } from 'node:sqlite'
import type { AuditAction, Json } from '#domain'

interface AuditEntry {
  readonly id: number
  readonly at: number
  /** The account that acted; null for a visitor or the command line. */
  readonly actor: string | null
  readonly action: string
  readonly target: string | null
  readonly detail: Json
}

interface AuditQuery {
  /** Only entries older than this one. */
  readonly before?: number | undefined
  readonly limit: number
  readonly action?: string | undefined
}

export interface Audit {
  record(entry: {
    readonly actor: string | null
    readonly action: AuditAction
    readonly target?: string | null
    readonly detail?: Json
  }): void
  /** Newest first. */
  list(query: AuditQuery): AuditEntry[]
}

/** The log of who did what with accounts, rights and meetings. Triggers of the table refuse any change of it. */
export function createAudit(database: DatabaseSync, now: () => number): Audit {
  const insert = database.prepare(
    `insert into audit(at, actor, action, target, detail) values(?, ?, ?, ?, ?)`,
  )
  const select = database.prepare(
    `select id, at, actor, action, target, detail from audit
     where id < :before and (:action is null or action = :action) order by id desc limit :limit`,
  )
  return {
    record({ actor, action, target = null, detail = {} }) {
      insert.run(now(), actor, action, target, JSON.stringify(detail))
    },
    list({ before = Number.MAX_SAFE_INTEGER, limit, action = null }) {
      return select.all({ before, limit, action }).map((row) => ({
        id: Number(row['id']),
        at: Number(row['at']),
        actor: text(row['actor']),
        action: String(row['action']),
        target: text(row['target']),
        detail: JSON.parse(String(row['detail'])) as Json,
      }))
    },
  }
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

import type { SQLOutputValue } from 'node:sqlite'
import type { Grant, Role } from '#domain'

export interface StoredGrant extends Grant {
  readonly id: string
  readonly user: string
  readonly grantedBy: string | null
  readonly grantedAt: number
}

/** A row of `role_grant`. An unknown role is kept as it stands: `activeGrants` gives it no effect. */
export function readGrant(row: Record<string, SQLOutputValue>): StoredGrant {
  return {
    id: String(row['id']),
    user: String(row['user']),
    role: String(row['role']) as Role,
    scope: text(row['scope']),
    from: text(row['starts']),
    until: text(row['ends']),
    grantedBy: text(row['granted_by']),
    grantedAt: Number(row['granted_at']),
  }
}

const text = (value: SQLOutputValue | undefined): string | null => (typeof value === 'string' ? value : null)

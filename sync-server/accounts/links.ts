import { createHash, randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'

export type LinkPurpose = 'invitation' | 'reset'

const LINK_LIFETIME_MS: Readonly<Record<LinkPurpose, number>> = {
  invitation: 14 * 24 * 3_600_000,
  reset: 3_600_000,
}

type FoundLink =
  | { readonly ok: true; readonly user: string; readonly hash: string }
  | { readonly ok: false; readonly code: 'unknown-link' | 'expired-link' }

export interface Links {
  /** A new token; earlier ones of the same user and purpose stop working. */
  issue(user: string, purpose: LinkPurpose): string
  find(token: string, purpose: LinkPurpose): FoundLink
  /** Uses up every open link of the user. */
  close(user: string): void
}

/** Links that prove who opens them, sent by mail. Only a hash of each is stored. */
export function createLinks(database: DatabaseSync, now: () => number): Links {
  const insert = database.prepare(
    `insert into account_link(hash, user, purpose, expires_at) values(?, ?, ?, ?)`,
  )
  const supersede = database.prepare(
    `update account_link set used_at = ? where user = ? and purpose = ? and used_at is null`,
  )
  const close = database.prepare(`update account_link set used_at = ? where user = ? and used_at is null`)
  const select = database.prepare(
    `select user, expires_at, used_at from account_link where hash = ? and purpose = ?`,
  )
  return {
    issue(user, purpose) {
      const token = randomBytes(32).toString('base64url')
      supersede.run(now(), user, purpose)
      insert.run(hashOf(token), user, purpose, now() + LINK_LIFETIME_MS[purpose])
      return token
    },
    find(token, purpose) {
      const hash = hashOf(token)
      const row = select.get(hash, purpose)
      if (!row) return { ok: false, code: 'unknown-link' }
      const open = row['used_at'] === null && Number(row['expires_at']) > now()
      return open ? { ok: true, user: String(row['user']), hash } : { ok: false, code: 'expired-link' }
    },
    close: (user) => void close.run(now(), user),
  }
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

import type { DatabaseSync } from 'node:sqlite'
import type { Principal } from '#domain'
import type { Grants } from './grants.ts'
import type { Users } from './users.ts'

type Listener = (users: readonly string[]) => void

interface Options {
  readonly database: DatabaseSync
  readonly users: Users
  readonly grants: Grants
  readonly today: () => string
}

export type Principals = ReturnType<typeof createPrincipals>

/** What each account may do now, read once and kept until a grant, the day or another process changes it. */
export function createPrincipals({ database, users, grants, today }: Options) {
  const version = database.prepare(`pragma data_version`)
  const known = new Map<string, Principal | null>()
  const listeners = new Set<Listener>()
  let stamp = stampNow()

  function stampNow(): string {
    return `${today()} ${version.get()?.['data_version']}`
  }

  function read(id: string): Principal | null {
    const user = users.byId(id)
    if (!user || user.status === 'deactivated') return null
    return { user: user.id, person: user.person, grants: grants.activeOf(id) }
  }

  function differs([id, was]: [string, Principal | null]): boolean {
    return JSON.stringify(read(id)) !== JSON.stringify(was)
  }

  function changed(ids: readonly string[]): void {
    for (const id of ids) known.delete(id)
    if (ids.length > 0) for (const listener of listeners) listener(ids)
  }

  return {
    /** Null for an account that does not exist or was deactivated. */
    of(id: string): Principal | null {
      const kept = known.get(id)
      if (kept !== undefined) return kept
      const principal = read(id)
      known.set(id, principal)
      return principal
    },
    changed,
    /** Notices what nobody announced: midnight, or the command line writing to the same file. */
    refresh(): void {
      const current = stampNow()
      if (current === stamp) return
      stamp = current
      changed([...known].filter(differs).map(([id]) => id))
    },
    onChanged(listener: Listener): () => void {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

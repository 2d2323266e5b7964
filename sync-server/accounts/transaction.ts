import type { DatabaseSync } from 'node:sqlite'

/**
 * Runs `work` in one transaction, nested in the caller's if there is one. `work` must be synchronous: the
 * connection is shared, and whatever ran while it was open would be committed or undone with it.
 */
export function transaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('savepoint accounts')
  try {
    const result = work()
    database.exec('release accounts')
    return result
  } catch (error) {
    if (database.isTransaction) database.exec('rollback to accounts; release accounts')
    throw error
  }
}

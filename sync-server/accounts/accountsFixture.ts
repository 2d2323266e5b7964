import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createMail } from '../mail/mail.ts'
import { openDatabase } from '../storage/sqlite.ts'
import { createAccounts, type Accounts } from './accounts.ts'
import type { GrantRequest } from './grants.ts'

export const PASSWORD = 'un mot de passe assez long'

/** Accounts on a real file of their own, with a clock that a test can move and mail on disk. */
export async function openAccounts({ baseUrl = 'http://127.0.0.1:3000', at = Date.now() } = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'accounts-'))
  const file = join(dataDir, 'tour-de-table.sqlite')
  const database = openDatabase(file, 'OFF')
  const clock = { at }
  const mail = createMail({ smtpUrl: null, dataDir, from: 'Test <test@example.org>' })
  const accounts = await createAccounts({
    database,
    baseUrl,
    secret: 'a secret for tests, long enough to be one',
    mail,
    association: { name: 'Association de test', shortName: 'TEST' },
    now: () => clock.at,
  })
  onTestFinished(() => {
    accounts.close()
    database.close()
    rmSync(dataDir, { recursive: true })
  })
  return { accounts, database, mail, clock, file, dataDir }
}

export const grant = (role: string, scope: string | null = null): Omit<GrantRequest, 'user'> => ({
  role,
  scope,
  from: null,
  until: null,
})

let count = 0

/** Someone invited with these grants, who has chosen `PASSWORD`. */
export async function member(accounts: Accounts, ...grants: Omit<GrantRequest, 'user'>[]) {
  count += 1
  const email = `personne${count}@example.org`
  const invited = accounts.invite({ email, name: `Personne ${count}`, person: `p${count}`, grants }, null)
  if (!invited.ok) throw new Error(invited.code)
  const accepted = await accounts.acceptInvitation(invited.token, PASSWORD)
  if (!accepted.ok) throw new Error(accepted.code)
  return accepted.user
}

/** The `cookie` header that a browser would send after these `set-cookie` values. */
export const cookieOf = (cookies: readonly string[]): string =>
  cookies.map((cookie) => cookie.split(';')[0]).join('; ')

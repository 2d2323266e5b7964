import * as z from 'zod/mini'
import { command } from './command.ts'
import { isAdministrator } from './isAdministrator.ts'

export const revokeGrant = command({
  input: z.strictObject({ grant: z.string() }),
  allowed: isAdministrator,
  run({ accounts }, principal, { grant }) {
    const revoked = accounts.revoke(grant, principal.user)
    return revoked.ok ? { ok: true, result: { grant } } : revoked
  },
})

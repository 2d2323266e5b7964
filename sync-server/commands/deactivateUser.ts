import * as z from 'zod/mini'
import { command } from './command.ts'
import { isAdministrator } from './isAdministrator.ts'

export const deactivateUser = command({
  input: z.strictObject({ user: z.string() }),
  allowed: isAdministrator,
  run({ accounts }, principal, { user }) {
    const deactivated = accounts.deactivate(user, principal.user)
    return deactivated.ok ? { ok: true, result: { user } } : deactivated
  },
})

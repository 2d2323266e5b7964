import * as z from 'zod/mini'
import { command } from './command.ts'
import { isAdministrator } from './isAdministrator.ts'

/** Mails a new link: to choose a first password, or another one where there is one already. */
export const resendInvitation = command({
  input: z.strictObject({ user: z.string() }),
  allowed: isAdministrator,
  run({ accounts }, principal, { user: id }) {
    const link = accounts.newLink(id, principal.user)
    if (!link.ok) return link
    const { user, purpose, token } = link
    const result = { user: user.id, purpose }
    return {
      ok: true,
      result,
      after: async () => ({
        ok: true,
        result: { ...result, mailed: await accounts.sendLink(user, purpose, token) },
      }),
    }
  },
})

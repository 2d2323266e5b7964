import * as z from 'zod/mini'
import { command } from './command.ts'
import { grantInput } from './grantInput.ts'
import { isAdministrator } from './isAdministrator.ts'

/** Opens an account with its grants, and mails the link by which its owner chooses a password. */
export const inviteUser = command({
  input: z.strictObject({
    email: z.string(),
    name: z.string(),
    person: z.nullable(z.string()),
    grants: z.array(z.strictObject(grantInput)).check(z.maxLength(50)),
  }),
  allowed: isAdministrator,
  run({ accounts }, principal, input) {
    const invited = accounts.invite(input, principal.user)
    if (!invited.ok) return invited
    const { user, token } = invited
    const result = { user: user.id }
    return {
      ok: true,
      result,
      after: async () => ({
        ok: true,
        result: { ...result, mailed: await accounts.sendLink(user, 'invitation', token) },
      }),
    }
  },
})

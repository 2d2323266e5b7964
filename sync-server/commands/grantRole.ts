import * as z from 'zod/mini'
import { command } from './command.ts'
import { grantInput } from './grantInput.ts'
import { isAdministrator } from './isAdministrator.ts'

export const grantRole = command({
  input: z.strictObject({ user: z.string(), ...grantInput }),
  allowed: isAdministrator,
  run({ accounts }, principal, input) {
    const granted = accounts.grant(input, principal.user)
    return granted.ok ? { ok: true, result: { grant: granted.grant.id } } : granted
  },
})

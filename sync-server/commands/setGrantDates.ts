import * as z from 'zod/mini'
import { command } from './command.ts'
import { datesInput } from './grantInput.ts'
import { isAdministrator } from './isAdministrator.ts'

export const setGrantDates = command({
  input: z.strictObject({ grant: z.string(), ...datesInput }),
  allowed: isAdministrator,
  run({ accounts }, principal, { grant, from, until }) {
    const dated = accounts.setGrantDates(grant, { from, until }, principal.user)
    return dated.ok ? { ok: true, result: { grant } } : dated
  },
})

import * as z from 'zod/mini'

const day = z.nullable(z.string())

export const datesInput = { from: day, until: day }
/** A role with its scope and days; the account service judges them. */
export const grantInput = { role: z.string(), scope: z.nullable(z.string()), ...datesInput }

import * as z from 'zod/mini'

/** Accepts ASCII only: lower-casing folds look-alikes such as the Kelvin sign into letters. */
const schema = z.email()

/** The address as accounts are stored under, or null if it is none. One person's is never another's. */
export function emailAddress(text: string): string | null {
  const trimmed = text.trim()
  return trimmed.length <= 254 && z.safeParse(schema, trimmed).success ? trimmed.toLowerCase() : null
}

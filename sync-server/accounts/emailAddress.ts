import * as z from 'zod/mini'

const schema = z.email()

/**
 * The address as accounts are stored under, or null if it is none. Only ASCII is accepted: lower-casing
 * folds look-alikes such as the Kelvin sign into letters, and would hand one person's account to another.
 */
export function emailAddress(text: string): string | null {
  const trimmed = text.trim()
  if (trimmed.length > 254 || !/^[\x21-\x7e]+$/.test(trimmed)) return null
  return z.safeParse(schema, trimmed).success ? trimmed.toLowerCase() : null
}

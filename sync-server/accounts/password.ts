/** Length alone is asked, as current advice has it; the upper bound keeps hashing cheap. */
export const PASSWORD_LENGTH = { min: 12, max: 128 } as const

export function isAcceptablePassword(password: string): boolean {
  return password.length >= PASSWORD_LENGTH.min && password.length <= PASSWORD_LENGTH.max
}

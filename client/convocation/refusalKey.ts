const KNOWN: ReadonlySet<string> = new Set([
  'offline',
  'forbidden',
  'approved',
  'not-convened',
  'meeting-past',
])

/** The key of the sentence that tells a refusal of a command about the convocation. */
export function refusalKey(code: string): string {
  return `refusal.${KNOWN.has(code) ? code : 'failed'}`
}

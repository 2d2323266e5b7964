/** Messages with the spaces of French typography: none can be forgotten while writing them. */
export function typeset<T extends object>(messages: T): T {
  return Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [
      key,
      typeof value === 'string' ? typesetText(value) : typeset(value as object),
    ]),
  ) as T
}

/** U+202F before ; ! ? % € and inside « », U+00A0 before a colon. */
export function typesetText(text: string): string {
  return text
    .replace(/[ \u00a0]([;!?%€»])/g, '\u202f$1')
    .replace(/«[ \u00a0]/g, '«\u202f')
    .replace(/ :/g, '\u00a0:')
}

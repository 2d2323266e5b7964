/** Endings, the longest first of each family, with what stays of them. Applied to folded text. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/^(.{3,})aux$/, '$1al'],
  [/^(.{3,})[sx]$/, '$1'],
]

const SUFFIXES: readonly (readonly [RegExp, string])[] = [
  [/^(.{3,})atrice$/, '$1ateur'],
  [/^(.{3,})trice$/, '$1teur'],
  [/^(.{3,})euse$/, '$1eur'],
  [/^(.{3,})(?:arite|aire)$/, '$1ar'],
  [/^(.{3,})iere$/, '$1ier'],
  [/^(.{3,})enne$/, '$1en'],
  [/^(.{3,})onne$/, '$1on'],
  [/^(.{3,})elle$/, '$1el'],
  [/^(.{3,})ive$/, '$1if'],
  [/^(.{3,})ees?$/, '$1'],
  [/^(.{3,})e$/, '$1'],
]

/**
 * A light stemmer for French, for words already folded: number and gender go, the sense stays
 * («adjointes» and «adjoint», «municipaux» and «municipale»). Never used on names and places.
 */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word
  const singular = firstChange(word, ENDINGS)
  return firstChange(singular, SUFFIXES).replace(/([bcdfglmnprt])\1$/, '$1')
}

function firstChange(word: string, changes: readonly (readonly [RegExp, string])[]): string {
  for (const [ending, kept] of changes) {
    if (ending.test(word)) return word.replace(ending, kept)
  }
  return word
}

import type { Lexicon, QueryWord } from '#domain'
import type { Weighted } from './segment.ts'

export interface Candidates {
  readonly words: Weighted
  readonly stems: Weighted
}

/** The very word, words that begin like it, and, where asked for, near ones. */
export function candidatesFor(
  { word, stem }: QueryWord,
  words: readonly Lexicon[],
  stems: readonly Lexicon[],
  withNear: boolean,
): Candidates {
  const inWords = exactAndPrefix(word, words, prefixLimit(word.length))
  const inStems = exactAndPrefix(word, stems, word.length < 3 ? 0 : prefixLimit(word.length))
  if (stems.some((lexicon) => lexicon.has(stem))) inStems.set(stem, 1)
  if (withNear) {
    addNear(inWords, word, words)
    addNear(inStems, word, stems)
  }
  return { words: inWords, stems: inStems }
}

/** One or two letters begin too many words to try them all, and only names and places are meant. */
function prefixLimit(length: number): number {
  return length < 2 ? 30 : length < 3 ? 60 : 120
}

function exactAndPrefix(word: string, lexicons: readonly Lexicon[], limit: number): Map<string, number> {
  const found = new Map<string, number>()
  for (const lexicon of lexicons) {
    if (lexicon.has(word)) found.set(word, 1)
    for (const term of lexicon.startingWith(word, limit)) {
      found.set(term, 0.3 + (0.4 * word.length) / term.length)
    }
  }
  return found
}

function addNear(found: Map<string, number>, word: string, lexicons: readonly Lexicon[]): void {
  for (const lexicon of lexicons) {
    for (const { term, distance } of lexicon.near(word)) {
      if (!found.has(term)) found.set(term, distance === 1 ? 0.3 : 0.15)
    }
  }
}

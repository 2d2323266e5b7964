import { isStemmed, type SearchField } from './SearchDocument.ts'
import { stem } from './stem.ts'
import { joinedNumbers, joinedWords, tokenize } from './tokens.ts'

/** The terms that a field is found by. */
export function analyse(field: SearchField, text: string): string[] {
  const words = tokenize(text).map(({ term }) => term)
  if (isStemmed(field)) {
    // The word itself too: what is being typed is the beginning of a word, not of its stem.
    return words.filter((word) => !STOP_WORDS.has(word)).flatMap((word) => [...new Set([word, stem(word)])])
  }
  if (field === 'code') return [...words, ...joinedNumbers(text)]
  return [...words, ...joinedWords(text).map(({ term }) => term)]
}

/** One word of a query, in both of its readings. */
export interface QueryWord {
  readonly word: string
  readonly stem: string
}

/**
 * The words that a query asks for, each of them wanted. Articles and civilities are left out unless
 * there is nothing else; digits written in groups make one word.
 */
export function analyseQuery(query: string): QueryWord[] {
  const text = query.normalize('NFC').slice(0, MAX_QUERY)
  const numbers = joinedNumbers(text)
  const rest = numbers.length > 0 ? text.replace(/\+?\d(?:[\s .-]?\d){3,}/gu, ' ') : text
  const words = [...tokenize(rest).map(({ term }) => term), ...numbers]
  const meant = words.filter((word) => !STOP_WORDS.has(word))
  return [...new Set(meant.length > 0 ? meant : words)]
    .slice(0, MAX_WORDS)
    .map((word) => ({ word, stem: stem(word) }))
}

const MAX_QUERY = 200
const MAX_WORDS = 8

const STOP_WORDS = new Set(
  'a au aux avec ce ces dans de des du elle en et est il la le les leur lui m mme mr ou par pour qu que qui sa se ses son sur un une'.split(
    ' ',
  ),
)

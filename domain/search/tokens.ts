import { fold } from './fold.ts'

/** One word of a text: its folded form, and where it stands in the text as written. */
export interface Token {
  readonly term: string
  readonly start: number
  readonly end: number
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu
const ELISIONS = new Set([
  'l',
  'd',
  'j',
  'm',
  'n',
  's',
  't',
  'c',
  'qu',
  'jusqu',
  'lorsqu',
  'puisqu',
  'quoiqu',
])
const APOSTROPHE = /^['’ʼ]/
const MAX_TERM = 40

/**
 * The words of a text. Apostrophes and hyphens separate; an elided article («l’», «d’») is left out.
 * Terms hold letters and digits only.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(WORD)) {
    const end = match.index + match[0].length
    const term = fold(match[0])
      .replace(/[^\p{L}\p{N}]/gu, '')
      .slice(0, MAX_TERM)
    if (term === '' || (ELISIONS.has(term) && APOSTROPHE.test(text.slice(end, end + 1)))) continue
    tokens.push({ term, start: match.index, end })
  }
  return tokens
}

const JOINED = /[\p{L}\p{M}]+(?:[-'’ʼ][\p{L}\p{M}]+)+/gu
const DIGITS = /\+?\d(?:[\s .-]?\d){3,}/gu

/** Compound words in one piece: «boulognebillancourt», for those who leave out the hyphen. */
export function joinedWords(text: string): Token[] {
  return Array.from(text.matchAll(JOINED), (match) => ({
    term: fold(match[0])
      .replace(/[^\p{L}]/gu, '')
      .slice(0, MAX_TERM),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** Numbers written in groups, in one piece: telephone numbers, codes. */
export function joinedNumbers(text: string): string[] {
  return Array.from(text.matchAll(DIGITS), ([number]) => number.replace(/\D/g, '').slice(0, MAX_TERM))
}

import type { MarkedText } from './SearchEngine.ts'
import { stem } from './stem.ts'
import { joinedWords, tokenize, type Token } from './tokens.ts'

/** The terms that answered a query, by the way they are read. */
export interface Matched {
  readonly words: ReadonlySet<string>
  readonly stems: ReadonlySet<string>
}

/** Marks the words of a text that answered. Neighbouring marks stay apart. */
export function markText(text: string, matched: Matched): MarkedText {
  return { text, marks: answering(text, matched).map(({ start, end }) => [start, end] as const) }
}

/** The stretch of a long text around its first answers, marked; null where nothing answers. */
export function markExcerpt(text: string, matched: Matched, length = 130): MarkedText | null {
  const [first] = answering(text, matched)
  if (!first) return null
  if (text.length <= length) return markText(text, matched)
  const wanted = Math.max(0, Math.min(first.start - Math.floor(length / 3), text.length - length))
  const start = wanted === 0 ? 0 : afterSpace(text, wanted, first.start)
  const end = start + length >= text.length ? text.length : beforeSpace(text, start + length, first.end)
  const shown = `${start > 0 ? '…' : ''}${text.slice(start, end).trim()}${end < text.length ? '…' : ''}`
  return markText(shown, matched)
}

function answering(text: string, { words, stems }: Matched): Token[] {
  const parts = tokenize(text).filter(({ term }) => words.has(term) || stems.has(stem(term)))
  const compounds = joinedWords(text).filter(
    ({ term, start, end }) =>
      words.has(term) && !parts.some((part) => start <= part.start && part.start < end),
  )
  return [...compounds, ...parts].toSorted((a, b) => a.start - b.start)
}

function afterSpace(text: string, from: number, before: number): number {
  const space = text.indexOf(' ', from)
  return space >= 0 && space < before ? space + 1 : before
}

function beforeSpace(text: string, to: number, after: number): number {
  const space = text.lastIndexOf(' ', to)
  return space >= after ? space : after
}

import type { SearchDocument, SearchFamily, SearchTarget } from './SearchDocument.ts'

/** A text with the stretches (`[start, end)` in UTF-16 units) that answer the query. */
export interface MarkedText {
  readonly text: string
  readonly marks: readonly (readonly [number, number])[]
}

export interface SearchHit {
  readonly id: string
  readonly family: SearchFamily
  readonly target: SearchTarget
  readonly title: MarkedText
  readonly subtitle: MarkedText
  /** The passage where a long text answers. */
  readonly excerpt: MarkedText | null
  readonly score: number
}

export interface SearchAnswer {
  readonly query: string
  /** By family, best first, at most `limit` of each; the family that the query names most nearly comes first. */
  readonly hits: readonly SearchHit[]
  /** How many answer in each family, beyond the limit too. */
  readonly counts: Readonly<Record<SearchFamily, number>>
  /** False when no document holds every word, and those holding the most are given instead. */
  readonly everyWord: boolean
}

export interface SearchOptions {
  readonly families?: readonly SearchFamily[]
  /** Hits of one family, 8 unless told. */
  readonly limit?: number
}

/** A full-text index. A `source` is the live document that search documents come from: it leaves as a whole. */
export interface SearchEngine {
  /** Everything that `source` gives from now on; what it gave before and gives no more is forgotten. */
  replace(source: string, documents: readonly SearchDocument[]): void
  /** Forgets sources at once: nothing of them is found by the next query. */
  remove(sources: readonly string[]): void
  /** Any text is a valid query. */
  search(query: string, options?: SearchOptions): SearchAnswer
  readonly size: number
}

import type { SearchAnswer, SearchDocument, SearchOptions } from '#domain'

/** What the page asks of the search worker. */
export type SearchMessage =
  | { readonly type: 'replace'; readonly source: string; readonly documents: readonly SearchDocument[] }
  | { readonly type: 'remove'; readonly sources: readonly string[] }
  | { readonly type: 'search'; readonly id: number; readonly query: string; readonly options: SearchOptions }

/** What the worker answers. */
export interface SearchReply {
  readonly id: number
  readonly answer: SearchAnswer
  /** How many things can be found at the moment. */
  readonly size: number
}

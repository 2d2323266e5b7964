import { analyse, isStemmed, Lexicon, SEARCH_FIELDS, type SearchDocument, type SearchField } from '#domain'
import lunr from 'lunr'
import { createBuilder, type BuilderInternals } from './builder.ts'

const BOOST: Readonly<Record<SearchField, number>> = { name: 6, role: 3, place: 3, code: 4, text: 1 }
const WORD_FIELDS = SEARCH_FIELDS.filter((field) => !isStemmed(field))
const STEM_FIELDS = SEARCH_FIELDS.filter(isStemmed)

/** How often terms occur in a larger set of documents, for a small one to be scored like a part of it. */
export interface Statistics {
  readonly documents: number
  readonly averageLength: Readonly<Record<string, number>>
  readonly frequency: (term: string) => number
}

/** A term to look for and what finding it is worth, 1 for the very word. */
export type Weighted = ReadonlyMap<string, number>

/** A frozen Lunr index of some search documents, with the words and stems that it knows. */
export interface Segment {
  readonly words: Lexicon
  readonly stems: Lexicon
  readonly statistics: Statistics
  /** Documents that hold any of the terms, with their scores. */
  readonly score: (words: Weighted, stems: Weighted) => Map<string, number>
}

/** @param seed statistics of the larger index that these documents will join */
export function createSegment(documents: Iterable<SearchDocument>, seed?: Statistics): Segment {
  const builder = createBuilder(SEARCH_FIELDS, BOOST)
  const known = { words: new Set<string>(), stems: new Set<string>() }
  for (const { id, fields } of documents) {
    const terms: Record<string, string[]> = {}
    for (const field of SEARCH_FIELDS) {
      terms[field] = analyse(field, fields[field] ?? '')
      const into = isStemmed(field) ? known.stems : known.words
      for (const term of terms[field]) into.add(term)
    }
    builder.add({ id, ...terms })
  }
  const index = builder.build(seed)
  return {
    words: new Lexicon(known.words),
    stems: new Lexicon(known.stems),
    statistics: statisticsOf(builder.internals),
    score: (words, stems) => score(index, words, stems),
  }
}

function score(index: lunr.Index, words: Weighted, stems: Weighted): Map<string, number> {
  const scores = new Map<string, number>()
  if (words.size + stems.size === 0) return scores
  const found = index.query((query) => {
    addTerms(query, words, WORD_FIELDS)
    addTerms(query, stems, STEM_FIELDS)
  })
  const weights = [...words.values(), ...stems.values()]
  // Lunr divides by the length of the query's vector: undone, so that alternatives do not weaken a word.
  const length = Math.hypot(...weights)
  for (const { ref, score } of found) scores.set(ref, score * length)
  return scores
}

function addTerms(query: lunr.Query, terms: Weighted, fields: SearchField[]): void {
  for (const [term, boost] of terms) {
    query.term(term, { fields, boost, usePipeline: false, wildcard: lunr.Query.wildcard.NONE })
  }
}

function statisticsOf({ invertedIndex, documentCount, averageFieldLength }: BuilderInternals): Statistics {
  const known = new Map<string, number>()
  const count = (term: string): number => {
    const posting = invertedIndex[term]
    if (!posting) return 0
    return SEARCH_FIELDS.reduce((sum, field) => sum + Object.keys(posting[field] ?? {}).length, 0)
  }
  return {
    documents: documentCount,
    averageLength: averageFieldLength,
    frequency: (term) => {
      const frequency = known.get(term) ?? count(term)
      known.set(term, frequency)
      return frequency
    },
  }
}

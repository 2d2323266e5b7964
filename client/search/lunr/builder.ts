import lunr from 'lunr'
import type { Statistics } from './segment.ts'

/** What Lunr's builder keeps and its typings leave out. */
export interface BuilderInternals {
  documentCount: number
  averageFieldLength: Record<string, number>
  readonly invertedIndex: Record<string, Record<string, object> | undefined>
  calculateAverageFieldLengths(): void
}

interface Builder {
  readonly internals: BuilderInternals
  /** @param document `id`, and the terms of each field */
  add(document: { readonly id: string; readonly [field: string]: string | readonly string[] }): void
  build(seed?: Statistics): lunr.Index
}

/** A Lunr builder that takes terms as they are: analysing is done before. */
export function createBuilder(fields: readonly string[], boost: Readonly<Record<string, number>>): Builder {
  const builder = new lunr.Builder()
  const internals = builder as unknown as BuilderInternals
  builder.ref('id')
  for (const field of fields) builder.field(field, { boost: boost[field] })
  builder.tokenizer = Object.assign(termsAsTokens, { separator: /\s/ })
  return {
    internals,
    add: (document) => builder.add(document),
    build: (seed) => {
      if (seed) applySeed(internals, seed)
      return builder.build()
    },
  }
}

function termsAsTokens(terms?: null | string | object | object[]): lunr.Token[] {
  return Array.isArray(terms) ? terms.map((term) => new lunr.Token(String(term), {})) : []
}

/**
 * A few documents scored as if they stood among those of `seed`: Lunr counts a term's documents by the keys
 * of its posting, and a string of length n has n keys.
 */
function applySeed(internals: BuilderInternals, seed: Statistics): void {
  for (const [term, posting] of Object.entries(internals.invertedIndex)) {
    if (posting) posting['seed'] = Object('x'.repeat(seed.frequency(term)))
  }
  internals.documentCount += seed.documents
  const calculate = internals.calculateAverageFieldLengths.bind(internals)
  internals.calculateAverageFieldLengths = () => {
    calculate()
    internals.averageFieldLength = { ...internals.averageFieldLength, ...seed.averageLength }
  }
}

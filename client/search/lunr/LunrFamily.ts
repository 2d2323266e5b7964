import { analyse, stem, tokenize, type QueryWord, type SearchDocument } from '#domain'
import { candidatesFor, type Candidates } from './candidates.ts'
import { createSegment, type Segment } from './segment.ts'

const DELTA_MAX = 128

/** What answers a query, by how many of its words. */
export interface FamilyAnswer {
  readonly words: number
  readonly found: readonly { readonly document: SearchDocument; readonly score: number }[]
  readonly matched: { readonly words: ReadonlySet<string>; readonly stems: ReadonlySet<string> }
}

/**
 * The documents of one family: a frozen index, a small one of what has changed since, and the ids in the
 * frozen one that no longer hold.
 */
export class LunrFamily {
  readonly #documents = new Map<string, SearchDocument>()
  #base: Segment | null = null
  #inBase = new Set<string>()
  readonly #stale = new Set<string>()
  readonly #changed = new Map<string, SearchDocument>()
  #delta: Segment | null = null

  get size(): number {
    return this.#documents.size
  }

  put(document: SearchDocument): void {
    const before = this.#documents.get(document.id)
    if (before && JSON.stringify(before) === JSON.stringify(document)) return
    this.#documents.set(document.id, document)
    this.#changed.set(document.id, document)
    if (this.#inBase.has(document.id)) this.#stale.add(document.id)
    this.#delta = null
  }

  remove(id: string): void {
    if (!this.#documents.delete(id)) return
    if (this.#inBase.has(id)) this.#stale.add(id)
    if (this.#changed.delete(id)) this.#delta = null
  }

  /** Makes one index of everything, when enough has changed for it to pay. */
  compact(): void {
    if (this.#changed.size <= DELTA_MAX && this.#stale.size <= DELTA_MAX) return
    this.#base = createSegment(this.#documents.values())
    this.#inBase = new Set(this.#documents.keys())
    this.#stale.clear()
    this.#changed.clear()
    this.#delta = null
  }

  /** Whether the very word occurs, in any of its forms. */
  knows({ word, stem }: QueryWord): boolean {
    return this.#segments().some(({ words, stems }) => words.has(word) || stems.has(stem))
  }

  /** @param misspelt words of the query for which those nearly spelt like them answer too */
  answer(query: readonly QueryWord[], misspelt: readonly QueryWord[] = []): FamilyAnswer {
    this.compact()
    const segments = this.#segments()
    const totals = new Map<string, { words: number; score: number }>()
    const matched = { words: new Set<string>(), stems: new Set<string>() }
    for (const word of query) {
      const candidates = candidatesFor(
        word,
        segments.map((segment) => segment.words),
        segments.map((segment) => segment.stems),
        misspelt.includes(word),
      )
      for (const term of candidates.words.keys()) matched.words.add(term)
      for (const term of candidates.stems.keys()) matched.stems.add(term)
      for (const [id, score] of this.#score(segments, candidates)) {
        const total = totals.get(id) ?? { words: 0, score: 0 }
        totals.set(id, { words: total.words + 1, score: total.score + score })
      }
    }
    const words = Math.max(0, ...Array.from(totals.values(), (total) => total.words))
    const found = [...totals].flatMap(([id, total]) => {
      const document = this.#documents.get(id)
      return total.words === words && document
        ? [{ document, score: total.score * fit(document, query) }]
        : []
    })
    return { words, matched, found: found.toSorted((a, b) => b.score - a.score) }
  }

  #segments(): Segment[] {
    if (this.#changed.size > 0) {
      this.#delta ??= createSegment(this.#changed.values(), this.#base?.statistics)
    }
    return [this.#base, this.#changed.size > 0 ? this.#delta : null].filter((segment) => segment !== null)
  }

  #score(segments: readonly Segment[], { words, stems }: Candidates): Map<string, number> {
    const scores = new Map<string, number>()
    for (const segment of segments) {
      for (const [id, score] of segment.score(words, stems)) {
        if (segment !== this.#base || !this.#stale.has(id)) scores.set(id, score)
      }
    }
    return scores
  }
}

/** Above one for a document whose whole name, or whole main function, is in the query. */
function fit({ fields }: SearchDocument, query: readonly QueryWord[]): number {
  const words = new Set(query.map(({ word }) => word))
  const stems = new Set(query.map(({ stem }) => stem))
  const name = analyse('name', (fields.name ?? '').replaceAll('-', ' '))
  const wholeName = name.length > 0 && name.every((term) => words.has(term))
  const [main = ''] = (fields.role ?? '').split(', ')
  const role = tokenize(main)
  const wholeRole = role.length > 0 && role.every(({ term }) => stems.has(stem(term)))
  return (wholeName ? 2 : 1) * (wholeRole ? 3 : 1)
}

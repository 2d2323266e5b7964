import {
  analyseQuery,
  markExcerpt,
  markText,
  SEARCH_FAMILIES,
  type QueryWord,
  type SearchAnswer,
  type SearchDocument,
  type SearchEngine,
  type SearchFamily,
  type SearchHit,
  type SearchOptions,
} from '#domain'
import { LunrFamily, type FamilyAnswer } from './LunrFamily.ts'

/** Full-text search over Lunr, one index a family. Everything that is Lunr's stays in this folder. */
export class LunrEngine implements SearchEngine {
  readonly #families: Readonly<Record<SearchFamily, LunrFamily>> = {
    people: new LunrFamily(),
    bodies: new LunrFamily(),
    minutes: new LunrFamily(),
    meetings: new LunrFamily(),
  }
  readonly #sources = new Map<string, ReadonlyMap<string, SearchFamily>>()

  get size(): number {
    return SEARCH_FAMILIES.reduce((sum, family) => sum + this.#families[family].size, 0)
  }

  replace(source: string, documents: readonly SearchDocument[]): void {
    const now = new Map(documents.map(({ id, family }) => [id, family]))
    for (const [id, family] of this.#sources.get(source) ?? []) {
      if (now.get(id) !== family) this.#families[family].remove(id)
    }
    for (const document of documents) this.#families[document.family].put(document)
    this.#sources.set(source, now)
  }

  remove(sources: readonly string[]): void {
    for (const source of sources) {
      for (const [id, family] of this.#sources.get(source) ?? []) this.#families[family].remove(id)
      this.#sources.delete(source)
    }
  }

  /** Does ahead what the next query would wait for. */
  prepare(): void {
    for (const family of SEARCH_FAMILIES) this.#families[family].compact()
  }

  search(query: string, { families = SEARCH_FAMILIES, limit = 8 }: SearchOptions = {}): SearchAnswer {
    const words = analyseQuery(query)
    const precise = this.#answers(families, words)
    const answers =
      mostWords(precise) === words.length ? precise : this.#answers(families, words, this.#unknown(words))
    const most = mostWords(answers)
    const counts: Record<SearchFamily, number> = { people: 0, bodies: 0, minutes: 0, meetings: 0 }
    const groups: SearchHit[][] = []
    for (const { family, answer } of answers) {
      if (words.length === 0 || answer.words < most) continue
      counts[family] = answer.found.length
      groups.push(answer.found.slice(0, limit).map((found) => toHit(found, answer)))
    }
    const hits = groups.toSorted((a, b) => named(b) - named(a)).flat()
    return { query, hits, counts, everyWord: most === words.length }
  }

  /** Words that occur nowhere: a word that exists is never taken for another. */
  #unknown(words: readonly QueryWord[]): QueryWord[] {
    return words.filter((word) => SEARCH_FAMILIES.every((family) => !this.#families[family].knows(word)))
  }

  #answers(
    families: readonly SearchFamily[],
    words: readonly QueryWord[],
    misspelt: readonly QueryWord[] = [],
  ): Answered[] {
    return families.map((family) => ({ family, answer: this.#families[family].answer(words, misspelt) }))
  }
}

interface Answered {
  readonly family: SearchFamily
  readonly answer: FamilyAnswer
}

function mostWords(answers: readonly Answered[]): number {
  return Math.max(0, ...answers.map(({ answer }) => answer.words))
}

function toHit({ document, score }: FamilyAnswer['found'][number], { matched }: FamilyAnswer): SearchHit {
  const { id, family, target, title, subtitle, fields } = document
  const passage = family === 'minutes' ? (fields.text ?? '') : ''
  return {
    id,
    family,
    target,
    score,
    title: markText(title, matched),
    subtitle: markText(subtitle, matched),
    excerpt: markExcerpt(passage, matched),
  }
}

/** How much of its best title a family was asked for by: a commune typed by name comes before its people. */
function named([best]: readonly SearchHit[]): number {
  const marked = best?.title.marks.reduce((sum, [start, end]) => sum + end - start, 0) ?? 0
  return marked / Math.max(1, best?.title.text.length ?? 0)
}

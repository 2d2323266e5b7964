/** A sorted list of terms that can be asked for what begins like a word or is spelt nearly like it. */
export class Lexicon {
  readonly #terms: readonly string[]
  readonly #byShape: ReadonlyMap<string, readonly string[]>

  constructor(terms: Iterable<string>) {
    this.#terms = [...new Set(terms)].sort()
    const byShape = new Map<string, string[]>()
    for (const term of this.#terms) {
      const list = byShape.get(shape(term))
      if (list) list.push(term)
      else byShape.set(shape(term), [term])
    }
    this.#byShape = byShape
  }

  get size(): number {
    return this.#terms.length
  }

  has(term: string): boolean {
    return this.#terms[this.#lowerBound(term)] === term
  }

  /** Terms that begin with `prefix`, itself left out, in alphabetical order. */
  startingWith(prefix: string, limit = Infinity): string[] {
    const found: string[] = []
    for (let i = this.#lowerBound(prefix); i < this.#terms.length && found.length < limit; i++) {
      const term = this.#terms[i]
      if (term === undefined || !term.startsWith(prefix)) break
      if (term !== prefix) found.push(term)
    }
    return found
  }

  /**
   * Terms within a Damerau-Levenshtein distance of `word`: 1 from four letters on, 2 from eight. The first
   * letter is taken as right, or exchanged with the second.
   */
  near(word: string): { readonly term: string; readonly distance: number }[] {
    const most = word.length < 4 ? 0 : word.length < 8 ? 1 : 2
    if (most === 0 || /\d/.test(word)) return []
    const found: { term: string; distance: number }[] = []
    for (const first of new Set([word.charAt(0), word.charAt(1)])) {
      for (let length = word.length - most; length <= word.length + most; length++) {
        for (const term of this.#byShape.get(`${first}${length}`) ?? []) {
          if (term === word) continue
          const distance = damerau(word, term, most)
          if (distance <= most) found.push({ term, distance })
        }
      }
    }
    return found.toSorted((a, b) => a.distance - b.distance)
  }

  #lowerBound(term: string): number {
    let [low, high] = [0, this.#terms.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#terms[middle] ?? '') < term) low = middle + 1
      else high = middle
    }
    return low
  }
}

const shape = (term: string): string => `${term.charAt(0)}${term.length}`

/** Insertions, deletions, substitutions and exchanges of neighbours; `most + 1` once it is beyond. */
export function damerau(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let [older, previous] = [
    Array.from({ length: b.length + 1 }, () => 0),
    Array.from({ length: b.length + 1 }, (_, i) => i),
  ]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let best = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(at(row, j - 1) + 1, at(previous, j) + 1, at(previous, j - 1) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, at(older, j - 2) + 1)
      }
      row.push(cost)
      best = Math.min(best, cost)
    }
    if (best > most) return most + 1
    ;[older, previous] = [previous, row]
  }
  return at(previous, b.length)
}

const at = (row: readonly number[], index: number): number => row[index] ?? 0

import type { PersonRow } from '../../directory/row.ts'
import { fold } from '../../search/fold.ts'
import { damerau, Lexicon } from '../../search/Lexicon.ts'

/** What two spellings of one name share: neither case, accents, hyphens nor spaces. */
export const nameKey = (name: string): string => fold(name).replace(/[^a-z0-9]/g, '')

/** How many letters two spellings of a name may differ by and still be one. */
export const tolerance = (key: string): number => (key.length < 4 ? 0 : key.length < 8 ? 1 : 2)

/** The people of a directory, to be asked by their names. Made once for many texts. */
export class PeopleIndex {
  readonly byId: ReadonlyMap<string, PersonRow>
  readonly #byFamily = new Map<string, PersonRow[]>()
  readonly #families: Lexicon

  constructor(people: Iterable<PersonRow>) {
    const byId = new Map<string, PersonRow>()
    for (const person of people) {
      byId.set(person.id, person)
      for (const key of new Set([person.familyName, person.usualName ?? ''].map(nameKey))) {
        if (key === '') continue
        const same = this.#byFamily.get(key)
        if (same) same.push(person)
        else this.#byFamily.set(key, [person])
      }
    }
    this.byId = byId
    this.#families = new Lexicon(this.#byFamily.keys())
  }

  /** Those of exactly this name. Without a given name, all of the family name. */
  find(given: string, family: string): readonly PersonRow[] {
    const same = this.#byFamily.get(nameKey(family)) ?? []
    return given === '' ? same : same.filter((person) => sameGiven(person.givenName, given))
  }

  /** Those whose name is nearly this one, the nearest first. Who is of exactly this name is not among them. */
  near(given: string, family: string): readonly PersonRow[] {
    if (given === '') return []
    const key = nameKey(family)
    const others = this.#families
      .near(key)
      .flatMap(({ term }) => this.#byFamily.get(term) ?? [])
      .filter((person) => sameGiven(person.givenName, given))
    const misspeltGiven = (this.#byFamily.get(key) ?? []).filter((person) =>
      nearGiven(person.givenName, given),
    )
    return [...misspeltGiven, ...others]
  }
}

function sameGiven(known: string, written: string): boolean {
  const [a, b] = [nameKey(known), nameKey(written)]
  return a === b || (/^\p{Lu}\.?$/u.test(written) && a.startsWith(b))
}

function nearGiven(known: string, written: string): boolean {
  const [a, b] = [nameKey(known), nameKey(written)]
  return a !== b && a.length > 4 && damerau(a, b, 1) <= 1
}

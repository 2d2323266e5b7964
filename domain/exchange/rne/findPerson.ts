import { daysBetween } from './readDate.ts'
import type { RowMandate } from './mandateOf.ts'
import type { PersonDraft } from './PersonDraft.ts'
import { comparableName, compareNames, nameTokens, type NameParts } from './personName.ts'
import type { RneRow } from './readRow.ts'

/** The same person is born a month apart in two files of the same ministry. */
const BIRTH_TOLERANCE_DAYS = 31

/** The people of a directory, by given name and each part of their family names. */
export class PeopleIndex {
  readonly #byName = new Map<string, Set<PersonDraft>>()

  add(draft: PersonDraft): void {
    for (const key of indexKeys(namesOf(draft))) {
      const same = this.#byName.get(key)
      if (same) same.add(draft)
      else this.#byName.set(key, new Set([draft]))
    }
  }

  near(names: NameParts): ReadonlySet<PersonDraft> {
    return new Set(indexKeys(names).flatMap((key) => [...(this.#byName.get(key) ?? [])]))
  }
}

function indexKeys({ familyName, usualName, givenName }: NameParts): string[] {
  const families = [familyName, usualName ?? ''].filter((name) => name !== '')
  const parts = families.flatMap((name) => [comparableName(name), ...nameTokens(name)])
  return [...new Set(parts)].map((part) => `${comparableName(givenName)}|${part}`)
}

function namesOf(draft: PersonDraft): NameParts {
  const usualName = draft.text('usualName')
  return { familyName: draft.text('familyName') ?? '', usualName, givenName: draft.text('givenName') ?? '' }
}

export type Finding =
  | { readonly kind: 'found'; readonly draft: PersonDraft }
  | { readonly kind: 'none' }
  | { readonly kind: 'ambiguous' }

/** `same`: the very name; `related`: a usual or a married double name. */
export type Likeness = 'same' | 'related'

/**
 * The person whom a row is about, if they are alike in one way. `taken` are those whom another row already
 * named: a weaker likeness needs a birth date to claim them too.
 */
export function findPerson(
  index: PeopleIndex,
  row: RneRow,
  mandate: RowMandate,
  how: Likeness,
  taken: ReadonlySet<PersonDraft>,
): Finding {
  let best: { score: number; drafts: PersonDraft[] } = { score: 0, drafts: [] }
  for (const draft of index.near(row)) {
    const score = likeness(draft, row, mandate, how, taken)
    if (score > best.score) best = { score, drafts: [draft] }
    else if (score > 0 && score === best.score) best.drafts.push(draft)
  }
  const [draft, ...others] = best.drafts
  if (!draft) return { kind: 'none' }
  return others.length > 0 ? { kind: 'ambiguous' } : { kind: 'found', draft }
}

/** How surely `draft` is the person of `row`; 0 when they are not. */
function likeness(
  draft: PersonDraft,
  row: RneRow,
  mandate: RowMandate,
  how: Likeness,
  taken: ReadonlySet<PersonDraft>,
): number {
  const names = compareNames(row, namesOf(draft))
  if (names !== how || contradictsGender(draft, row)) return 0
  const offices = draft.offices().filter(({ area }) => area === mandate.area)
  const here = draft.home === mandate.home || offices.length > 0
  const inOffice = offices.some((office) => office.function === mandate.function)
  const place = (here ? 4 : 0) + (inOffice ? 2 : 0)
  switch (compareBirths(draft.text('birthDate'), row.birthDate)) {
    case 'same':
      return 40 + place
    case 'near':
      return how === 'same' || isMonthApart(draft.text('birthDate'), row.birthDate) ? 30 + place : 0
    case 'unknown':
      if (how === 'related') return here && !taken.has(draft) ? 10 + place : 0
      return here || mandate.anywhere ? 10 + place : 0
    case 'different':
      return 0
  }
}

/** Whether nothing that is known of `draft` contradicts the row, names apart. */
export function mayBe(draft: PersonDraft, row: RneRow): boolean {
  const births = compareBirths(draft.text('birthDate'), row.birthDate)
  return births !== 'different' && !contradictsGender(draft, row)
}

function contradictsGender(draft: PersonDraft, row: RneRow): boolean {
  const civility = draft.text('civility')
  return civility !== null && row.gender !== null && civility !== (row.gender === 'f' ? 'mrs' : 'mr')
}

/** The trap itself: the same day of the month before or after. Two relatives may well be born days apart. */
function isMonthApart(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a.slice(8) === b.slice(8)
}

export function compareBirths(a: string | null, b: string | null): 'same' | 'near' | 'different' | 'unknown' {
  if (a === null || b === null) return 'unknown'
  if (a === b) return 'same'
  return Math.abs(daysBetween(a, b)) <= BIRTH_TOLERANCE_DAYS ? 'near' : 'different'
}

import { fold } from '../search/fold.ts'
import { areaName, areaOf, listName, type Directory, type FamilyRow } from './directory.ts'
import { functionLabel } from './functionLabel.ts'

/** What a list can be narrowed by. Values of one facet add up, facets narrow one another. */
export const FACETS = ['function', 'area', 'delegation', 'classification', 'theme', 'activity'] as const
export type Facet = (typeof FACETS)[number]
export type Filter = Readonly<Partial<Record<Facet, readonly string[]>>>

export interface FacetValue {
  readonly value: string
  /** How many rows would remain with this value, the other facets holding. */
  readonly count: number
}

/** The values of one row for a facet: none where the facet makes no sense for it. */
export function facetValues(row: FamilyRow, facet: Facet): readonly string[] {
  switch (facet) {
    case 'function':
      return row.kind === 'person' ? row.mandates.map(functionKey).slice(0, 1) : []
    case 'area':
      return row.kind === 'area' ? [] : one(areaOf(row))
    case 'delegation':
      return row.kind === 'person' ? row.delegations : []
    case 'classification':
      return row.kind === 'person' ? [] : one(row.classification)
    case 'theme':
      return row.kind === 'commission' ? one(row.theme) : []
    case 'activity':
      return row.kind === 'commission' ? one(row.activity) : []
  }
}

/** Functions as a facet counts them: the first deputy apart from the others. */
export function functionKey(mandate: { readonly function: string; readonly rank?: number }): string {
  return mandate.function === 'deputy' && mandate.rank === 1 ? 'firstDeputy' : mandate.function
}

/** Rows that a quick text and a filter leave, and the values of each facet with their counts. */
export function narrow<R extends FamilyRow>(
  rows: readonly R[],
  directory: Directory,
  query: string,
  filter: Filter,
): { readonly rows: readonly R[]; readonly facets: Readonly<Record<Facet, readonly FacetValue[]>> } {
  const words = fold(query).split(/\s+/).filter(Boolean)
  const found = words.length === 0 ? rows : rows.filter((row) => holdsWords(row, directory, words))
  const chosen = FACETS.map((facet) => new Set(filter[facet] ?? []))
  const counts = FACETS.map(() => new Map<string, number>())
  const kept: R[] = []
  for (const row of found) {
    const values = FACETS.map((facet) => facetValues(row, facet))
    const misses = values.map((list, i) => (chosen[i]?.size ?? 0) > 0 && !list.some((v) => chosen[i]?.has(v)))
    const missed = misses.filter(Boolean).length
    if (missed === 0) kept.push(row)
    values.forEach((list, i) => {
      if (missed - Number(misses[i]) > 0) return
      for (const value of list) counts[i]?.set(value, (counts[i]?.get(value) ?? 0) + 1)
    })
  }
  return { rows: kept, facets: toFacets(counts, filter) }
}

const quickText = new WeakMap<FamilyRow, { readonly area: string; readonly text: string }>()

function holdsWords(row: FamilyRow, directory: Directory, words: readonly string[]): boolean {
  const area = row.kind === 'area' ? '' : areaName(directory, areaOf(row))
  let cached = quickText.get(row)
  if (!cached || cached.area !== area)
    quickText.set(row, (cached = { area, text: fold(textOfRow(row, area)) }))
  const { text } = cached
  return words.every((word) => text.includes(word))
}

function textOfRow(row: FamilyRow, area: string): string {
  const own =
    row.kind === 'person'
      ? [row.familyName, ...row.mandates.map((held) => functionLabel(held, row.civility)), ...row.delegations]
      : row.kind === 'area'
        ? [row.code, ...row.postalCodes]
        : [row.acronym, row.theme]
  const reach = row.kind === 'area' ? [] : [row.email, row.phone, row.phone?.replace(/\D/g, '')]
  return [listName(row), area, ...own, ...reach].filter(Boolean).join(' ')
}

function toFacets(
  counts: readonly Map<string, number>[],
  filter: Filter,
): Record<Facet, readonly FacetValue[]> {
  const list = (facet: Facet): FacetValue[] => {
    const found = new Map(counts[FACETS.indexOf(facet)])
    for (const value of filter[facet] ?? []) if (!found.has(value)) found.set(value, 0)
    return Array.from(found, ([value, count]) => ({ value, count }))
  }
  return {
    function: list('function'),
    area: list('area'),
    delegation: list('delegation'),
    classification: list('classification'),
    theme: list('theme'),
    activity: list('activity'),
  }
}

const one = (value: string | null | undefined): string[] => (value ? [value] : [])

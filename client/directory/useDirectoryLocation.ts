import { FACETS, type Facet, type Family, type Filter } from '#domain'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { FAMILY_SLUGS, familyOfSlug } from './family.ts'

/** How each facet is called in the address. */
const NAMES: Readonly<Record<Facet, string>> = {
  function: 'fonction',
  area: 'commune',
  delegation: 'delegation',
  classification: 'type',
  theme: 'theme',
  activity: 'activite',
}
const SEPARATOR = '|'

export interface DirectoryPlace {
  readonly family: Family
  readonly query: string
  readonly filter: Filter
  /** Id of the open record, or `nouvelle` for one that is being made. */
  readonly open: string | null
}

export const NEW_RECORD = 'nouvelle'

/** Where the user is in the directory: all of it is in the address. */
export function useDirectoryLocation(): DirectoryPlace & {
  readonly go: (to: Partial<DirectoryPlace>) => void
} {
  const params: { readonly family?: string } = useParams({ strict: false })
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const navigate = useNavigate()
  const place = useMemo(() => readPlace(params.family, search), [params.family, search])
  const go = useCallback(
    (to: Partial<DirectoryPlace>) => {
      const next = { ...place, ...to }
      const typing =
        to.query !== undefined || (to.open !== undefined && to.open !== null && place.open !== null)
      void navigate({
        to: '/annuaire/$family',
        params: { family: FAMILY_SLUGS[next.family] },
        search: writeSearch(next),
        replace: typing,
      })
    },
    [navigate, place],
  )
  return { ...place, go }
}

export function readPlace(
  family: string | undefined,
  search: Readonly<Record<string, unknown>>,
): DirectoryPlace {
  const text = (name: string): string => {
    const value = search[name]
    return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  }
  const chosen = FACETS.map((facet) => [facet, text(NAMES[facet]).split(SEPARATOR).filter(Boolean)] as const)
  return {
    family: familyOfSlug(family),
    query: text('q'),
    filter: Object.fromEntries(chosen.filter(([, values]) => values.length > 0)),
    open: text('fiche') || null,
  }
}

/** The search part of an address: what is not set is left out. */
export function writeSearch({ query, filter, open }: DirectoryPlace): Record<string, string> {
  const search: Record<string, string> = {}
  if (query) search['q'] = query
  for (const facet of FACETS) {
    const values = filter[facet]
    if (values?.length) search[NAMES[facet]] = values.join(SEPARATOR)
  }
  if (open) search['fiche'] = open
  return search
}

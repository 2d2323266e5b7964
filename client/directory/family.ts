import { FAMILIES, type Facet, type Family } from '#domain'

/** The last part of the address of each family's list. */
export const FAMILY_SLUGS = {
  officials: 'elus',
  assistants: 'collaborateurs',
  organizations: 'organismes',
  commissions: 'commissions',
  areas: 'territoires',
} as const satisfies Record<Family, string>

export const FACETS_OF = {
  officials: ['function', 'delegation', 'area'],
  assistants: ['function', 'area'],
  organizations: ['classification', 'area'],
  commissions: ['activity', 'theme'],
  areas: ['classification'],
} as const satisfies Record<Family, readonly Facet[]>

export function familyOfSlug(slug: string | undefined): Family {
  return FAMILIES.find((family) => FAMILY_SLUGS[family] === slug) ?? 'officials'
}

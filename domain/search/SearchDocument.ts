/** What results are grouped by. */
export const SEARCH_FAMILIES = ['people', 'bodies', 'minutes', 'meetings'] as const
export type SearchFamily = (typeof SEARCH_FAMILIES)[number]

/**
 * What is searched, by the way its words are read: `name`, `place` and `code` as they are spelt,
 * `role` and `text` by their stem.
 */
export const SEARCH_FIELDS = ['name', 'role', 'place', 'text', 'code'] as const
export type SearchField = (typeof SEARCH_FIELDS)[number]

export const isStemmed = (field: SearchField): boolean => field === 'role' || field === 'text'

/** One thing that can be found: a person, a body, a territory, a meeting, a passage of minutes. */
export interface SearchDocument {
  /** Unique among all search documents. */
  readonly id: string
  readonly family: SearchFamily
  /** What opens when it is chosen. */
  readonly target: SearchTarget
  /** Shown, with what was found in them marked. */
  readonly title: string
  readonly subtitle: string
  readonly fields: Readonly<Partial<Record<SearchField, string>>>
}

export type SearchTarget =
  | { readonly kind: 'person'; readonly id: string; readonly area: string | null }
  | { readonly kind: 'organization' | 'commission' | 'area' | 'network'; readonly id: string }
  /** `passage` is the id of an intervention, decision or action, or its position in the minutes. */
  | { readonly kind: 'meeting'; readonly id: string; readonly passage?: string }

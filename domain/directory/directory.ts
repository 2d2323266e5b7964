import { fold } from '../search/fold.ts'
import type { AreaRow, DirectoryRow, NetworkRow, OrganizationRow, PersonRow } from './row.ts'

/** The five families of the directory. */
export const FAMILIES = ['officials', 'assistants', 'organizations', 'commissions', 'areas'] as const
export type Family = (typeof FAMILIES)[number]

/** Every row that this person may read, by family, in alphabetical order. Archived ones are in `byId` only. */
export interface Directory {
  /** Officials and assistants together. */
  readonly people: readonly PersonRow[]
  readonly officials: readonly PersonRow[]
  readonly assistants: readonly PersonRow[]
  readonly organizations: readonly OrganizationRow[]
  readonly commissions: readonly OrganizationRow[]
  readonly areas: readonly AreaRow[]
  readonly networks: readonly NetworkRow[]
  readonly counts: Readonly<Record<Family, number>>
  readonly byId: ReadonlyMap<string, DirectoryRow>
}

export type FamilyRow = PersonRow | OrganizationRow | AreaRow

/** Which family a row belongs to; a network belongs to none. */
export function familyOf(row: DirectoryRow): Family | null {
  switch (row.kind) {
    case 'person':
      return row.family === 'official' ? 'officials' : 'assistants'
    case 'organization':
      return 'organizations'
    case 'commission':
      return 'commissions'
    case 'area':
      return 'areas'
    case 'network':
      return null
  }
}

export function buildDirectory(rows: Iterable<DirectoryRow>): Directory {
  const byId = new Map<string, DirectoryRow>()
  for (const row of rows) byId.set(row.id, row)
  const sorted = [...byId.values()]
    .filter((row) => !row.archived)
    .map((row) => ({ row, key: sortKey(row) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row)
  const people = sorted.filter((row) => row.kind === 'person')
  const lists = {
    officials: people.filter((row) => row.family === 'official'),
    assistants: people.filter((row) => row.family === 'assistant'),
    organizations: sorted.filter((row): row is OrganizationRow => row.kind === 'organization'),
    commissions: sorted.filter((row): row is OrganizationRow => row.kind === 'commission'),
    areas: sorted.filter((row) => row.kind === 'area'),
  }
  return {
    people,
    ...lists,
    networks: sorted.filter((row) => row.kind === 'network'),
    counts: {
      officials: lists.officials.length,
      assistants: lists.assistants.length,
      organizations: lists.organizations.length,
      commissions: lists.commissions.length,
      areas: lists.areas.length,
    },
    byId,
  }
}

export const EMPTY_DIRECTORY: Directory = buildDirectory([])

/** «AUBERT Mathilde», the way a list of people is read; or the name of anything else. */
export function listName(row: DirectoryRow): string {
  if (row.kind !== 'person') return row.name
  return `${(row.usualName ?? row.familyName).toLocaleUpperCase('fr')} ${row.givenName}`.trim()
}

/** «Mathilde Aubert». */
export function displayName(row: DirectoryRow): string {
  if (row.kind !== 'person') return row.name
  return `${row.givenName} ${row.usualName ?? row.familyName}`.trim()
}

/** The name of a territory, or its code while the document that names it is not held. */
export function areaName(directory: Pick<Directory, 'byId'>, code: string | undefined): string {
  if (code === undefined) return ''
  const row = directory.byId.get(code)
  return row?.kind === 'area' ? row.name : code
}

/** The territory to show for a row: of a person, that of the main mandate, else the home. */
export function areaOf(row: DirectoryRow): string | undefined {
  switch (row.kind) {
    case 'person':
      return row.mandates[0]?.area ?? row.home
    case 'area':
      return row.id
    case 'network':
      return undefined
    default:
      return row.area
  }
}

function sortKey(row: DirectoryRow): string {
  return fold(row.kind === 'person' ? `${row.usualName ?? row.familyName} ${row.givenName}` : row.name)
}

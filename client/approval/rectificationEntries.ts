import { parseName, type Access, type Catalogue, type RectificationMetadata } from '#domain'

/** A rectification as the catalogue lists it. */
export interface RectificationEntry {
  readonly id: string
  readonly name: string
  readonly access: Access
  readonly metadata: RectificationMetadata
}

/** The rectifications of a meeting that this person may open, the approved ones first, in the order of their versions. */
export function rectificationEntries({ documents }: Catalogue, meeting: string): RectificationEntry[] {
  return documents
    .flatMap(({ name, access, metadata }) => {
      const parsed = parseName(name)
      const listed = parsed?.type === 'rectification' && metadata?.subject === 'rectification'
      return listed && metadata.meeting === meeting ? [{ id: parsed.key, name, access, metadata }] : []
    })
    .toSorted((a, b) => versionOf(a) - versionOf(b) || (a.id < b.id ? -1 : 1))
}

const versionOf = ({ metadata }: RectificationEntry): number =>
  metadata.approval?.version ?? Number.MAX_SAFE_INTEGER

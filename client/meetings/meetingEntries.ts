import { formatName, parseName, type Access, type Catalogue, type MeetingMetadata } from '#domain'

/** A meeting as the catalogue lists it: the documents that this person may open, and what the server holds. */
export interface MeetingEntry {
  readonly id: string
  readonly metadata: MeetingMetadata | null
  /** Name and right of its document, and of its minutes where they may be read. */
  readonly meeting: string
  readonly minutes: string | null
  readonly access: Access
  readonly minutesAccess: Access
}

export function meetingEntries({ documents }: Catalogue): MeetingEntry[] {
  const found = new Map<string, MeetingEntry>()
  for (const { name, access, metadata } of documents) {
    const parsed = parseName(name)
    if (parsed?.type !== 'meeting' && parsed?.type !== 'minutes') continue
    const known = found.get(parsed.key) ?? unlisted(parsed.key)
    const held = metadata?.subject === 'meeting' ? metadata : known.metadata
    found.set(
      parsed.key,
      parsed.type === 'meeting'
        ? { ...known, metadata: held, meeting: name, access }
        : { ...known, metadata: held, minutes: name, minutesAccess: access },
    )
  }
  return [...found.values()]
}

/** The meeting `id`, even while the catalogue does not list it: it may come to. Null for what is no id. */
export function meetingEntry(catalogue: Catalogue, id: string): MeetingEntry | null {
  if (!parseName(`meeting.${id}.1`)) return null
  return meetingEntries(catalogue).find((entry) => entry.id === id) ?? unlisted(id)
}

function unlisted(id: string): MeetingEntry {
  const meeting = formatName('meeting', id)
  return { id, metadata: null, meeting, minutes: null, access: 'none', minutesAccess: 'none' }
}

import type { ReadRecord } from '../records/read.ts'
import { Note } from '../records/Note.ts'
import type { ValuesOf } from '../schema/field.ts'

/** Notes of this subject hold the key of a finding of consistency that was set aside; they are no remarks. */
export const SET_ASIDE = 'consistency'

/** A note as it is shown. */
export type NoteValues = ValuesOf<(typeof Note)['fields']> & { readonly id: string }

/** A remark or a suggestion, with what was answered, the oldest first. */
export interface Thread extends NoteValues {
  readonly replies: readonly NoteValues[]
  readonly open: boolean
}

/**
 * The threads of a document's notes, the oldest first. Withdrawn notes are left out, a withdrawn remark that was
 * answered stays with its answers; a reply to what is not there stands by itself.
 */
export function readThreads(records: readonly ReadRecord[]): Thread[] {
  const notes = records.map(readNote).filter(({ subject }) => subject !== SET_ASIDE)
  const byId = new Map(notes.map((note) => [note.id, note]))
  const replies = Map.groupBy(
    notes.filter((note) => note.archivedAt === undefined && parentOf(note, byId)),
    (note) => note.replyTo,
  )
  return notes
    .filter((note) => !parentOf(note, byId))
    .map((note) => ({
      ...note,
      replies: (replies.get(note.id) ?? []).toSorted(inTime),
      open: note.resolvedOn === undefined && note.outcome === undefined,
    }))
    .filter((thread) => thread.archivedAt === undefined || thread.replies.length > 0)
    .toSorted(inTime)
}

/** One may not answer an answer: what a foreign client made so stands by itself. */
function parentOf(note: NoteValues, byId: ReadonlyMap<string, NoteValues>): NoteValues | undefined {
  const parent = note.replyTo === undefined ? undefined : byId.get(note.replyTo)
  return parent === undefined || parent.id === note.id || parent.replyTo !== undefined ? undefined : parent
}

function readNote({ id, values }: ReadRecord): NoteValues {
  // Each value was checked against its field when it was read.
  return { ...(Object.fromEntries(values) as ValuesOf<(typeof Note)['fields']>), id }
}

function inTime(a: NoteValues, b: NoteValues): number {
  return momentOf(a) - momentOf(b) || (a.id < b.id ? -1 : 1)
}

function momentOf({ at, on }: NoteValues): number {
  return at ?? (on === undefined ? 0 : Date.parse(on) / 1000)
}

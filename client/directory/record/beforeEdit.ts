import { writeEntry, writeField, type Json, type RecordRef } from '#domain'

const before = new Map<string, Json | undefined>()

const pathOf = (ref: RecordRef, field: string): string => `${ref.type}/${ref.record}/${ref.id}/${field}`

/** Remembers what a field held before this person's edit, to give it back should the server refuse it. */
export function rememberBefore(ref: RecordRef, field: string, value: Json | undefined): void {
  before.set(pathOf(ref, field), value)
}

/** The fields of this record that were edited here. */
export function editedFields(ref: RecordRef): string[] {
  const prefix = pathOf(ref, '')
  return [...before.keys()].filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length))
}

/** Gives a field back what it held before the edit. */
export function giveBack(ref: RecordRef, field: string): void {
  const path = pathOf(ref, field)
  const value = before.get(path)
  const dot = field.indexOf('.')
  if (dot < 0) writeField(ref, field, value)
  else if (value !== undefined) writeEntry(ref, field.slice(0, dot), field.slice(dot + 1), value)
  before.delete(path)
}

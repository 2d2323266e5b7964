import * as Y from 'yjs'
import type { DocumentTypeName } from '../documents/table.ts'
import { heldFields } from '../documents/fields.ts'
import { readValue, type Json } from '../schema/field.ts'
import { entryKey } from './entryKey.ts'
import { isId } from './id.ts'
import type { RecordName } from './table.ts'

export interface RecordRef {
  readonly doc: Y.Doc
  readonly type: DocumentTypeName
  readonly record: RecordName
  readonly id: string
}

/** Origin of the transactions that a person's own edit makes; undo managers track it. */
export const LOCAL_EDIT = 'local-edit'

export type WriteResult =
  { readonly ok: true } | { readonly ok: false; readonly field: string; readonly code: string }

/** Sets one field, or clears it with `undefined`. The value is checked first; nothing is written when it is wrong. */
export function writeField(ref: RecordRef, field: string, value: Json | undefined): WriteResult {
  const definition = heldFields(ref.type, ref.record).get(field)
  if (!definition || definition.kind === 'entries') return { ok: false, field, code: 'unknown-field' }
  if (value === undefined) {
    if (definition.required) return { ok: false, field, code: 'required' }
  } else {
    const { problem } = readValue(definition, value)
    if (problem) return { ok: false, field, code: problem }
  }
  return edit(ref, field, (map) => (value === undefined ? map.delete(field) : map.set(field, value)))
}

/** Adds or replaces one entry of a list. */
export function writeEntry(ref: RecordRef, list: string, entry: string, value: Json): WriteResult {
  const field = entryKey(list, entry)
  const definition = heldFields(ref.type, ref.record).get(list)
  if (definition?.kind !== 'entries' || !isId(entry)) return { ok: false, field, code: 'unknown-field' }
  const { problem } = readValue(definition, value)
  if (problem) return { ok: false, field, code: problem }
  return edit(ref, field, (map) => map.set(field, value))
}

/**
 * Creates a record, every value in one transaction. The id must be fresh: two clients that create a map
 * under one id lose one side. A person is created in its commune's two documents at once, under one id.
 * @param content values by field, entries by `<list>.<entry id>`
 */
export function createRecord(ref: RecordRef, content: Readonly<Record<string, Json>>): void {
  ref.doc.getMap(ref.record).set(ref.id, new Y.Map<Json>(Object.entries(content)))
}

function edit(ref: RecordRef, field: string, change: (map: Y.Map<unknown>) => void): WriteResult {
  const map = ref.doc.getMap(ref.record).get(ref.id)
  if (!(map instanceof Y.Map)) return { ok: false, field, code: 'no-such-record' }
  ref.doc.transact(() => change(map), LOCAL_EDIT)
  return { ok: true }
}

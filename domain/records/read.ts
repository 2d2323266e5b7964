import * as Y from 'yjs'
import { heldFields } from '../documents/fields.ts'
import type { DocumentTypeName } from '../documents/table.ts'
import { readValue, type Json } from '../schema/field.ts'
import { splitEntryKey } from './entryKey.ts'
import { isId } from './id.ts'
import type { RecordName } from './table.ts'

export interface Problem {
  readonly field: string
  readonly code: string
}

export interface ReadEntry {
  readonly id: string
  readonly value: { readonly [key: string]: Json }
}

/** A record as one document holds it. Invalid values are left out and named in `problems`. */
export interface ReadRecord {
  readonly id: string
  readonly record: RecordName
  readonly values: ReadonlyMap<string, Json>
  /** Live entries of each list, archived ones left out, in the order of their ids. */
  readonly entries: ReadonlyMap<string, readonly ReadEntry[]>
  readonly problems: readonly Problem[]
}

/**
 * The record `id` of a document of type `type`, or null when there is nothing under that id. Whatever the
 * document holds, reading never throws: it gives values and their problems.
 */
export function readRecord(
  doc: Y.Doc,
  type: DocumentTypeName,
  record: RecordName,
  id: string,
): ReadRecord | null {
  const root = mapRoot(doc, record)
  return root?.has(id) ? readMap(root.get(id), type, record, id) : null
}

/** Every record of one kind in a document, archived ones included. */
export function readRecords(doc: Y.Doc, type: DocumentTypeName, record: RecordName): ReadRecord[] {
  const found: ReadRecord[] = []
  mapRoot(doc, record)?.forEach((stored, id) => found.push(readMap(stored, type, record, id)))
  return found
}

/** The root map of a kind of record, or null where the document holds something else under that name. */
export function mapRoot(doc: Y.Doc, record: RecordName): Y.Map<unknown> | null {
  try {
    return doc.getMap(record)
  } catch {
    return null
  }
}

function readMap(stored: unknown, type: DocumentTypeName, record: RecordName, id: string): ReadRecord {
  const values = new Map<string, Json>()
  const entries = new Map<string, ReadEntry[]>()
  const problems: Problem[] = []
  if (!(stored instanceof Y.Map)) {
    return { id, record, values, entries, problems: [{ field: '', code: 'not-a-record' }] }
  }
  const fields = heldFields(type, record)
  stored.forEach((value, key) => {
    const { list, entry } = splitEntryKey(key)
    const field = fields.get(list)
    const expected = field && (field.kind === 'entries' ? entry !== null && isId(entry) : entry === null)
    if (!expected) return void problems.push({ field: key, code: 'unknown-field' })
    const reading = readValue(field, value)
    if (reading.value === undefined) {
      if (reading.problem) problems.push({ field: key, code: reading.problem })
    } else if (entry === null) values.set(key, reading.value)
    else addEntry(entries, list, { id: entry, value: reading.value as ReadEntry['value'] })
  })
  for (const [name, field] of fields) {
    if (field.required && stored.get(name) === undefined) problems.push({ field: name, code: 'required' })
  }
  for (const list of entries.values()) list.sort((a, b) => (a.id < b.id ? -1 : 1))
  return { id, record, values, entries, problems }
}

function addEntry(entries: Map<string, ReadEntry[]>, list: string, entry: ReadEntry): void {
  if (entry.value['archivedAt'] !== undefined) return
  const existing = entries.get(list)
  if (existing) existing.push(entry)
  else entries.set(list, [entry])
}

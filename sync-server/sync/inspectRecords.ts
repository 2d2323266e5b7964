import * as Y from 'yjs'
import {
  heldFields,
  isEntryKey,
  isId,
  readValue,
  splitEntryKey,
  type DocumentTypeName,
  type RecordName,
} from '#domain'
import type { HistoryEntry } from '../storage/storage.ts'
import { Refusal } from './refusal.ts'

export type Changed = Y.AbstractType<Y.YEvent<Y.AbstractType<unknown>>>
export type Keys = ReadonlySet<string | null>

/** A root map was touched: records appear whole, and are neither replaced nor deleted. */
export function inspectRecords(
  transaction: Y.Transaction,
  type: DocumentTypeName,
  record: RecordName,
  root: Changed,
  keys: Keys,
  history: HistoryEntry[],
): void {
  for (const id of keys) {
    if (id === null || !isId(id)) throw new Refusal('invalid', 'not a record id', `${record}/${id ?? ''}`)
    const field = `${record}/${id}`
    const stored = current(root, id)
    if (stored === undefined) throw new Refusal('invalid', 'records are archived, not deleted', field)
    if (oldValue(transaction, root, id) !== undefined) throw new Refusal('invalid', 'this id is taken', field)
    if (!(stored instanceof Y.Map) || stored._start) throw new Refusal('invalid', 'not a record', field)
    for (const key of stored._map.keys()) checkField(type, record, id, key, current(stored, key))
    for (const [name, definition] of heldFields(type, record)) {
      if (definition.required && !stored.has(name))
        throw new Refusal('invalid', 'required', `${field}/${name}`)
    }
    history.push({ record: field, field: '', from: null, to: null })
  }
}

/** Fields of one record were touched. */
export function inspectRecord(
  transaction: Y.Transaction,
  type: DocumentTypeName,
  record: RecordName,
  map: Changed,
  keys: Keys,
  history: HistoryEntry[],
): void {
  const id = map._item?.parentSub ?? ''
  for (const key of keys) {
    if (key === null) throw new Refusal('invalid', 'not a field', `${record}/${id}`)
    const value = current(map, key)
    const old = oldValue(transaction, map, key)
    // Set and taken back before it was ever stored: how a client repairs a refused field.
    if (value === undefined && old === undefined) continue
    checkField(type, record, id, key, value)
    const from = asText(old)
    const to = asText(value)
    if (from !== to) history.push({ record: `${record}/${id}`, field: key, from, to })
  }
}

function checkField(
  type: DocumentTypeName,
  record: RecordName,
  id: string,
  key: string,
  value: unknown,
): void {
  const field = `${record}/${id}/${key}`
  const { list, entry } = splitEntryKey(key)
  const definition = heldFields(type, record).get(list)
  if (!definition || (definition.kind === 'entries') !== isEntryKey(key)) {
    throw new Refusal('invalid', 'unknown-field', field)
  }
  if (entry !== null && !isId(entry)) throw new Refusal('invalid', 'not an entry id', field)
  if (value === undefined) {
    if (entry !== null) throw new Refusal('invalid', 'entries are archived, not deleted', field)
    if (definition.required) throw new Refusal('invalid', 'required', field)
    return
  }
  const { problem } = readValue(definition, value)
  if (problem) throw new Refusal('invalid', problem, field)
}

/** The value of a key after the transaction. */
export function current(map: { readonly _map: Map<string, Y.Item> }, key: string): unknown {
  const item = map._map.get(key)
  return item && !item.deleted ? item.content.getContent().at(-1) : undefined
}

export function oldValue(transaction: Y.Transaction, map: Changed, key: string): unknown {
  const event = transaction.changedParentTypes.get(map)?.find(({ target }) => target === map)
  return event?.changes.keys.get(key)?.oldValue
}

function asText(value: unknown): string | null {
  return value === undefined || value instanceof Y.AbstractType ? null : (JSON.stringify(value) ?? null)
}

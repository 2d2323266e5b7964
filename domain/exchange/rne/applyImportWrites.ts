import * as Y from 'yjs'
import { parseName } from '../../documents/name.ts'
import { isEntryKey, splitEntryKey } from '../../records/entryKey.ts'
import { createRecord, writeEntry, writeField, type RecordRef } from '../../records/write.ts'
import type { Json } from '../../schema/field.ts'
import type { ImportWrite } from './ImportWrite.ts'

/** Setting a field back to nothing, which only undoing does. */
interface ClearWrite {
  readonly kind: 'clear'
  readonly document: string
  readonly id: string
  readonly key: string
}

export type DocumentWrite = ImportWrite | ClearWrite

/** One V1 update to submit, and the writes that it carries. */
export interface ImportUpdate<W extends DocumentWrite = ImportWrite> {
  readonly name: string
  readonly update: Uint8Array
  readonly writes: readonly W[]
}

/** Well below what the server takes in one update, so that no import is refused for its size. */
const MOST_STRUCTS = 2000
const MOST_RECORDS = 400
const MOST_CHARACTERS = 60_000

/**
 * Applies writes to copies of the documents, each batch of a document in one transaction.
 * @param docs every document that is written to, by name
 * @throws Error when a document is missing or a value breaks its field's rules: a bug of the planner
 */
export function applyImportWrites<W extends DocumentWrite>(
  writes: readonly W[],
  docs: ReadonlyMap<string, Y.Doc>,
): ImportUpdate<W>[] {
  const byDocument = Map.groupBy(writes, (write) => write.document)
  return [...byDocument].flatMap(([name, own]) => {
    const doc = docs.get(name)
    if (!doc) throw new Error(`no copy of ${name}`)
    return batches(own).flatMap((batch): ImportUpdate<W>[] => {
      const update = updateOf(doc, () => batch.forEach((write) => applyWrite(doc, write)))
      return update ? [{ name, update, writes: batch }] : []
    })
  })
}

function applyWrite(doc: Y.Doc, write: DocumentWrite): void {
  const type = parseName(write.document)?.type
  if (!type) throw new Error(`not a document name: ${write.document}`)
  const ref: RecordRef = { doc, type, record: 'Person', id: write.id }
  if (write.kind === 'create') return createRecord(ref, write.content)
  const written = writeKey(ref, write.key, write.kind === 'set' ? write.to : undefined)
  if (!written.ok && written.code !== 'no-such-record') {
    throw new Error(`${write.document} ${write.id}.${written.field}: ${written.code}`)
  }
}

function writeKey(ref: RecordRef, key: string, value: Json | undefined) {
  const { list, entry } = splitEntryKey(key)
  return isEntryKey(key) && entry !== null && value !== undefined
    ? writeEntry(ref, list, entry, value)
    : writeField(ref, key, value)
}

/** What the transaction alone brings: an update made from state vectors would repeat every deletion. */
function updateOf(doc: Y.Doc, change: () => void): Uint8Array | null {
  const updates: Uint8Array[] = []
  const collect = (update: Uint8Array) => void updates.push(update)
  doc.on('update', collect)
  try {
    doc.transact(change, 'import')
  } finally {
    doc.off('update', collect)
  }
  return updates[0] ?? null
}

function batches<W extends DocumentWrite>(writes: readonly W[]): W[][] {
  const all: W[][] = []
  let [structs, records, characters] = [Infinity, 0, 0]
  for (const write of writes) {
    const size = write.kind === 'create' ? 1 + Object.keys(write.content).length : 2
    const length = JSON.stringify(write).length
    const full =
      structs + size > MOST_STRUCTS || records >= MOST_RECORDS || characters + length > MOST_CHARACTERS
    if (full) {
      all.push([])
      ;[structs, records, characters] = [0, 0, 0]
    }
    all.at(-1)?.push(write)
    structs += size
    records += write.kind === 'create' ? 1 : 0
    characters += length
  }
  return all
}

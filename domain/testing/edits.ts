import type * as Y from 'yjs'
import { heldFields, heldRecords } from '../documents/fields.ts'
import { documentTypes, type DocumentTypeName } from '../documents/table.ts'
import { createId } from '../records/id.ts'
import { readRecords } from '../records/read.ts'
import type { RecordName } from '../records/table.ts'
import { createRecord, writeEntry, writeField, type RecordRef, type WriteResult } from '../records/write.ts'
import type { Json } from '../schema/field.ts'
import type { Random } from './prng.ts'
import { editText } from './textEdits.ts'
import { randomEntry, randomValue } from './values.ts'

/** One edit that a person could make in a document of this type: of a record, a list or a rich text. */
export function editDocument(random: Random, doc: Y.Doc, type: DocumentTypeName): void {
  const { texts } = documentTypes[type]
  const kinds = heldRecords(type)
  if (texts.length > 0 && (kinds.length === 0 || random.chance(0.7))) {
    return editText(random, doc.getXmlFragment(random.pick(texts)))
  }
  const record = random.pick(kinds)
  const known = readRecords(doc, type, record)
  if (known.length === 0 || random.chance(0.15))
    return create(random, { doc, type, record, id: createId(random.bytes) })
  const { id, entries } = random.pick(known)
  const ref = { doc, type, record, id }
  const lists = namesOf(type, record, 'lists')
  if (lists.length === 0 || random.chance(0.5)) return editField(random, ref)
  const list = random.pick(lists)
  editEntry(random, ref, list, entries.get(list)?.map((entry) => entry.id) ?? [])
}

function create(random: Random, ref: RecordRef): void {
  const content: Record<string, Json> = {}
  for (const [name, field] of heldFields(ref.type, ref.record)) {
    if (field.kind === 'entries' || name === 'archivedAt') continue
    if (field.required || random.chance(0.3)) content[name] = randomValue(random, field)
  }
  createRecord(ref, content)
}

function editField(random: Random, ref: RecordRef): void {
  const name = random.pick(namesOf(ref.type, ref.record, 'fields'))
  const field = heldFields(ref.type, ref.record).get(name)
  if (!field) throw new Error(`no field ${name}`)
  const clears = !field.required && random.chance(0.2)
  expectWritten(writeField(ref, name, clears ? undefined : randomValue(random, field)))
}

function editEntry(random: Random, ref: RecordRef, list: string, known: readonly string[]): void {
  const shape = heldFields(ref.type, ref.record).get(list)?.shape
  if (!shape) throw new Error(`no list ${list}`)
  const entry = known.length > 0 && random.chance(0.6) ? random.pick(known) : createId(random.bytes, 4)
  const value = randomEntry(random, shape.fields)
  expectWritten(
    writeEntry(ref, list, entry, random.chance(0.2) ? { ...value, archivedAt: '2021-03-17' } : value),
  )
}

function namesOf(type: DocumentTypeName, record: RecordName, which: 'fields' | 'lists'): string[] {
  return [...heldFields(type, record)].flatMap(([name, { kind }]) =>
    (kind === 'entries') === (which === 'lists') ? name : [],
  )
}

function expectWritten(result: WriteResult): void {
  if (!result.ok) throw new Error(`an edit of the test was refused: ${result.field} ${result.code}`)
}

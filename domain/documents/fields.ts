import { isRecordName, records, type RecordName } from '../records/table.ts'
import type { Field } from '../schema/field.ts'
import { fieldsFor } from '../schema/record.ts'
import { documentTypes, type DocumentTypeName } from './table.ts'

const cache = new Map<string, Map<string, Field>>()

/** The fields of a record that documents of this type hold, by name; empty if they hold none. */
export function heldFields(type: DocumentTypeName, recordName: string): ReadonlyMap<string, Field> {
  const key = `${type}.${recordName}`
  let fields = cache.get(key)
  if (!fields) {
    const audiences = isRecordName(recordName) ? documentTypes[type].holds[recordName] : undefined
    fields = audiences && isRecordName(recordName) ? fieldsFor(records[recordName], audiences) : new Map()
    cache.set(key, fields)
  }
  return fields
}

/** The records that documents of this type hold. */
export function heldRecords(type: DocumentTypeName): RecordName[] {
  return Object.keys(documentTypes[type].holds).filter(isRecordName)
}

/** Every root of a document of this type: one map a kind of record, and its texts. */
export function rootsOf(type: DocumentTypeName): string[] {
  return [...heldRecords(type), ...documentTypes[type].texts]
}

import { date, describe } from './kinds.ts'
import type { Audience, Field, Fields, Json } from './field.ts'
import type { Label } from './label.ts'

/** What one person's edit does to one record. */
export interface RecordEdit {
  /** The account that edits, and its name. */
  readonly user: string
  readonly name: string
  /** Of the record. */
  readonly id: string
  readonly isNew: boolean
  /** The fields whose value it changes. */
  readonly changed: readonly string[]
  readonly before: (field: string) => unknown
  readonly after: (field: string) => unknown
}

/** A kind of record: what exists, who may see it. A document stores records in a root Y.Map named after the kind. */
export interface RecordDefinition<N extends string = string, F extends Fields = Fields> {
  readonly name: N
  readonly label: Label
  readonly fields: F & { readonly archivedAt: Field<string> }
  /** Which edits are refused to who may write the document: answers the field at fault, or null. Held by the server. */
  readonly guard?: (edit: RecordEdit) => string | null
  /**
   * Fingerprints of the successive schemas of this record, the current one last; its length is the version.
   * A change of fields fails the tests until the new fingerprint is added.
   */
  readonly history: readonly string[]
}

interface Declaration<F extends Fields> {
  readonly label: Label
  readonly fields: F
  readonly guard?: (edit: RecordEdit) => string | null
  readonly history: readonly string[]
}

export function record<const N extends string, const F extends Fields>(
  name: N,
  declaration: Declaration<F>,
): RecordDefinition<N, F> {
  for (const [key, field] of Object.entries(declaration.fields)) {
    if (!field.audience) throw new Error(`${name}.${key} has no audience: declare who may read it`)
    if (key.includes('.')) throw new Error(`${name}.${key}: a dot separates a list from its entry id`)
  }
  const archivedAt = date({ fr: 'Archivée le', en: 'Archived on' }, { audience: 'members' })
  return { name, ...declaration, fields: { ...declaration.fields, archivedAt } }
}

/** The fields of `definition` that one of `audiences` may read, in the order of their declaration. */
export function fieldsFor(definition: RecordDefinition, audiences: readonly Audience[]): Map<string, Field> {
  const kept = new Map<string, Field>()
  for (const [name, field] of Object.entries(definition.fields)) {
    if (name === 'archivedAt' || (field.audience && audiences.includes(field.audience))) kept.set(name, field)
  }
  return kept
}

/** What a record's fingerprint is made from. */
export function describeRecord(definition: RecordDefinition): Json {
  return Object.fromEntries(Object.entries(definition.fields).map(([name, field]) => [name, describe(field)]))
}

import * as Y from 'yjs'
import { records, type RecordEdit, type RecordName } from '#domain'
import { current, oldValue, type Changed, type Keys } from './inspectRecords.ts'
import { Refusal } from './refusal.ts'

/** Who makes an edit. */
export interface Writer {
  readonly user: string
  readonly name: string
}

/** Records of a root map were created: each by who says that it was. */
export function guardNewRecords(record: RecordName, root: Changed, keys: Keys, writer: Writer): void {
  for (const id of keys) {
    const map = id === null ? undefined : current(root, id)
    if (id === null || !(map instanceof Y.Map)) continue
    refuse(record, {
      ...writer,
      id,
      isNew: true,
      changed: [...map.keys()],
      before: () => undefined,
      after: (field) => current(map, field),
    })
  }
}

/** Fields of one record were touched: what is as it was before does not count. */
export function guardRecord(
  transaction: Y.Transaction,
  record: RecordName,
  map: Changed,
  keys: Keys,
  writer: Writer,
): void {
  const before = (field: string): unknown =>
    keys.has(field) ? oldValue(transaction, map, field) : current(map, field)
  const changed = [...keys].filter(
    (field): field is string =>
      field !== null && JSON.stringify(before(field)) !== JSON.stringify(current(map, field)),
  )
  if (changed.length === 0) return
  refuse(record, {
    ...writer,
    id: map._item?.parentSub ?? '',
    isNew: false,
    changed,
    before,
    after: (field) => current(map, field),
  })
}

function refuse(record: RecordName, edit: RecordEdit): void {
  const definition: { readonly guard?: (edit: RecordEdit) => string | null } = records[record]
  const field = definition.guard?.(edit) ?? null
  if (field !== null) throw new Refusal('invalid', 'not-yours', `${record}/${edit.id}/${field}`)
}

import * as Y from 'yjs'
import type { DocumentTypeName } from '#domain'
import type { Storage } from '../storage/storage.ts'
import type { Alarm } from './alarm.ts'
import { defineRoots } from './Shadow.ts'

/**
 * Fills `doc` with what the store holds under `name`. A row that Yjs cannot read, or that waits for one, is
 * skipped with an alarm and stays in the store.
 * @returns whether everything could be read
 */
export function loadDocument(
  doc: Y.Doc,
  name: string,
  type: DocumentTypeName,
  storage: Storage,
  alarm: Alarm,
): boolean {
  defineRoots(doc, type)
  const { snapshot, rows } = storage.load(name)
  let whole = true
  const skip = (seq: number, error: unknown): void => {
    whole = false
    alarm('bad-row', { document: name, seq, error })
  }
  const guarded = (seq: number, apply: () => void): void => {
    try {
      apply()
    } catch (error) {
      skip(seq, error)
    }
  }
  Y.transact(doc, () => {
    if (snapshot) guarded(snapshot.seq, () => Y.applyUpdateV2(doc, snapshot.state))
    for (const { seq, update } of rows) guarded(seq, () => Y.applyUpdate(doc, update))
  })
  if (doc.store.pendingStructs || doc.store.pendingDs) {
    // What waits for a row that cannot be read would make every later edit wait, too. The store keeps it.
    doc.store.pendingStructs = null
    doc.store.pendingDs = null
    skip(rows.at(-1)?.seq ?? 0, 'rows wait for one that cannot be read')
  }
  return whole
}

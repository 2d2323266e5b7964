import * as Y from 'yjs'
import type { DocumentTypeName } from '#domain'
import type { Storage } from '../storage/storage.ts'
import type { Alarm } from './alarm.ts'
import { defineRoots } from './Shadow.ts'

/**
 * Fills `doc` with what the store holds under `name`. A row that Yjs cannot read is skipped with an alarm
 * and stays in the store.
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
  const guarded = (seq: number, apply: () => void): void => {
    try {
      apply()
    } catch (error) {
      whole = false
      alarm('bad-row', { document: name, seq, error })
    }
  }
  Y.transact(doc, () => {
    if (snapshot) guarded(snapshot.seq, () => Y.applyUpdateV2(doc, snapshot.state))
    for (const { seq, update } of rows) guarded(seq, () => Y.applyUpdate(doc, update))
  })
  return whole
}

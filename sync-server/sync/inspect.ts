import * as Y from 'yjs'
import { documentTypes, isRecordName, type DocumentTypeName } from '#domain'
import type { HistoryEntry } from '../storage/storage.ts'
import { guardNewRecords, guardRecord, type Writer } from './guardRecords.ts'
import { inspectRecord, inspectRecords } from './inspectRecords.ts'
import { inspectText } from './inspectText.ts'
import { Refusal } from './refusal.ts'

/**
 * Judges what a transaction did to a document of type `type`: every record field and every node it touched
 * must be valid afterwards. Called while the transaction is being closed, so that old values can be read.
 * @param writer whose edit it is; null where it may hold edits of several people
 * @returns the fields it changed, for the history
 * @throws Refusal `invalid`, with the field at fault
 */
export function inspect(
  transaction: Y.Transaction,
  type: DocumentTypeName,
  writer: Writer | null,
): HistoryEntry[] {
  const history: HistoryEntry[] = []
  for (const [changed, keys] of transaction.changed) {
    const path = ancestors(changed)
    if (!path) continue
    const root = rootName(transaction.doc, path.root)
    if (documentTypes[type].texts.includes(root)) inspectText(transaction, changed, keys, path.depth)
    else if (!isRecordName(root) || !documentTypes[type].holds[root])
      throw new Refusal('invalid', 'unknown root', root)
    else if (path.depth === 0) {
      inspectRecords(transaction, type, root, changed, keys, history)
      if (writer) guardNewRecords(root, changed, keys, writer)
    } else if (path.depth === 1) {
      inspectRecord(transaction, type, root, changed, keys, history)
      if (writer) guardRecord(transaction, root, changed, keys, writer)
    } else throw new Refusal('invalid', 'a field holds plain values', root)
  }
  return history
}

type AnyType = Y.AbstractType<Y.YEvent<Y.AbstractType<unknown>>>

/** The root above a type and its distance, or null for something already deleted. */
function ancestors(type: AnyType): { root: AnyType; depth: number } | null {
  let depth = 0
  let current = type
  while (current._item) {
    if (current._item.deleted) return null
    if (!(current._item.parent instanceof Y.AbstractType)) return null
    current = current._item.parent
    depth++
  }
  return { root: current, depth }
}

function rootName(doc: Y.Doc, root: AnyType): string {
  for (const [name, type] of doc.share) if (type === root) return name
  return ''
}

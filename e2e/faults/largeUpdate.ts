import * as Y from 'yjs'
import { createRecord } from '#domain'

const NOTES = 1_666

/** A legal update as large as one may be: nearly 5 000 structs, 2 000 types at most, under 256 KB. V1. */
export function largeUpdate(prefix: string): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (let i = 0; i < NOTES; i++) {
      createRecord(
        { doc, type: 'staffNotes', record: 'Note', id: `${prefix}-${i}` },
        { text: `Une remarque assez longue pour peser, la ${i}e de son auteur.`, on: '2021-03-17' },
      )
    }
  })
  return Y.encodeStateAsUpdate(doc)
}

import * as Y from 'yjs'

/** The update that `change` makes of a document as it stands; the document itself is not touched. */
export function editOf(document: Y.Doc | null, change: (copy: Y.Doc) => void): Uint8Array {
  const copy = new Y.Doc()
  if (document) Y.applyUpdate(copy, Y.encodeStateAsUpdate(document))
  const before = Y.encodeStateVector(copy)
  copy.transact(() => change(copy))
  return Y.encodeStateAsUpdate(copy, before)
}

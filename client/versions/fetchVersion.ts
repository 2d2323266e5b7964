import * as Y from 'yjs'

/** A document as it was, or null where the server does not answer with it. Never throws. */
export async function fetchVersion(document: string, id: number): Promise<Y.Doc | null> {
  try {
    const answer = await fetch(`/api/versions/${document}/${id}`, { cache: 'no-store' })
    if (!answer.ok) return null
    const doc = new Y.Doc()
    Y.applyUpdateV2(doc, new Uint8Array(await answer.arrayBuffer()))
    return doc
  } catch {
    return null
  }
}

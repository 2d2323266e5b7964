import * as Y from 'yjs'
import { createRecord, encodeUpdates, type UpdateAnswer } from '#domain'

/** Notes in one update of a client of its own. V1. */
export function notesUpdate(ids: readonly string[], text = 'Une note'): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const id of ids) createRecord({ doc, type: 'staffNotes', record: 'Note', id }, { text })
  })
  return Y.encodeStateAsUpdate(doc)
}

/** Posts one update of one document; answers `ok` or why it was refused. */
export async function post(url: string, cookie: string, name: string, update: Uint8Array): Promise<string> {
  const answer = await fetch(`${url}/api/updates`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/octet-stream' },
    body: encodeUpdates([{ name, update }]),
    signal: AbortSignal.timeout(15_000),
  })
  const results = (await answer.json()) as UpdateAnswer[]
  const result = results[0]
  return result?.ok ? 'ok' : (result?.code ?? `status ${answer.status}`)
}

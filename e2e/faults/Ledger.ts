import * as Y from 'yjs'
import { decodeChanges } from '#domain'

/** What clients were told is durable: by document, the ids of the notes they wrote. */
export class Ledger {
  private readonly acknowledged = new Map<string, Set<string>>()
  count = 0

  add(document: string, ids: Iterable<string>): void {
    const set = this.acknowledged.get(document) ?? new Set()
    this.acknowledged.set(document, set)
    for (const id of ids) {
      if (!set.has(id)) this.count++
      set.add(id)
    }
  }

  /** How many acknowledged notes a client that comes with nothing does not get. */
  async missing(url: string, cookie: string): Promise<number> {
    const answer = await fetch(`${url}/api/changes`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ log: null, since: 0, have: [] }),
      signal: AbortSignal.timeout(30_000),
    })
    const { changes } = decodeChanges(new Uint8Array(await answer.arrayBuffer()))
    let missing = 0
    for (const [document, ids] of this.acknowledged) {
      const doc = new Y.Doc()
      for (const { name, update } of changes) if (name === document) Y.applyUpdateV2(doc, update)
      const notes = doc.getMap('Note')
      for (const id of ids) if (!notes.has(id)) missing++
      doc.destroy()
    }
    return missing
  }
}

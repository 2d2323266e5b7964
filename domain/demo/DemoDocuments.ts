import * as Y from 'yjs'

/** The writer's client id: small, so that it costs one byte wherever it is named. */
const CLIENT = 1

/** The documents of the demo while they are being written. */
export class DemoDocuments {
  private readonly docs = new Map<string, Y.Doc>()

  open(name: string): Y.Doc {
    const held = this.docs.get(name)
    if (held) return held
    const doc = new Y.Doc()
    doc.clientID = CLIENT
    this.docs.set(name, doc)
    return doc
  }

  /** Each document as one V1 update. */
  encode(): Map<string, Uint8Array> {
    return new Map(Array.from(this.docs, ([name, doc]) => [name, Y.encodeStateAsUpdate(doc)]))
  }
}

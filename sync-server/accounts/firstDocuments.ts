import * as Y from 'yjs'
import { createRecord, formatName, type AreaContent, type AssociationProfile } from '#domain'

/** The writer's client id. Always the same, so that writing them twice changes nothing. */
const CLIENT = 1

/** What an association starts with: its territories and networks, one V1 update a document, nobody in them. */
export function firstDocuments(
  profile: AssociationProfile,
  areas: readonly AreaContent[],
): Map<string, Uint8Array> {
  const docs = new Map<string, Y.Doc>()
  for (const { id, values } of areas) {
    const isCommune = values.classification === 'commune'
    const [type, key] = isCommune ? (['commune', id] as const) : (['bodies', 'all'] as const)
    const doc = open(docs, formatName(type, key))
    createRecord({ doc, type, record: 'Area', id }, values)
  }
  for (const { slug, name } of profile.networks) {
    const doc = open(docs, formatName('network', slug))
    createRecord({ doc, type: 'network', record: 'Network', id: slug }, { name })
  }
  return new Map(Array.from(docs, ([name, doc]) => [name, Y.encodeStateAsUpdate(doc)]))
}

function open(docs: Map<string, Y.Doc>, name: string): Y.Doc {
  const held = docs.get(name)
  if (held) return held
  const doc = new Y.Doc()
  doc.clientID = CLIENT
  docs.set(name, doc)
  return doc
}

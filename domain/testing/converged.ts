import * as Y from 'yjs'
import { heldRecords } from '../documents/fields.ts'
import { parseName } from '../documents/name.ts'
import { documentTypes, type DocumentTypeName } from '../documents/table.ts'
import { checkNode } from '../minutes/check.ts'
import { richTextSchema } from '../minutes/schema.ts'
import { readRecords } from '../records/read.ts'
import { canonical } from '../schema/fingerprint.ts'
import type { Json } from '../schema/field.ts'
import type { Peer } from './peers.ts'

/** What keeps the peers from holding the same valid documents with nothing pending, or null. */
export function findDifference(peers: readonly Peer[]): string | null {
  const [first, ...others] = peers
  if (!first) return 'nobody is there'
  for (const [name, doc] of first.docs) {
    const type = parseName(name)?.type
    if (!type) return `${name} is no document`
    for (const peer of peers) {
      const fault = findPending(peer.doc(name)) ?? findLost(peer, peers, name)
      if (fault) return `${name} of ${peer.name}: ${fault}`
    }
    const problem = findProblem(doc, type)
    if (problem) return `${name}: ${problem}`
    const content = contentOf(doc, type)
    for (const other of others) {
      const where = `${name} differs between ${first.name} and ${other.name}`
      if (!Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(other.doc(name))))
        return `${where}: clocks or deletions`
      const found = contentOf(other.doc(name), type)
      if (found !== content) return `${where}:\n${content}\n${found}`
    }
  }
  return null
}

function findPending(doc: Y.Doc): string | null {
  if (doc.store.pendingStructs) return 'structs are pending'
  return doc.store.pendingDs ? 'deletions are pending' : null
}

/** What this peer had stored, and may have told others, must be with everyone. */
function findLost(peer: Peer, peers: readonly Peer[], name: string): string | null {
  for (const [client, clock] of peer.storedClocks(name)) {
    const without = peers.find((other) => Y.getState(other.doc(name).store, client) < clock)
    if (without) return `${without.name} lacks what was stored of client ${client}`
  }
  return null
}

function findProblem(doc: Y.Doc, type: DocumentTypeName): string | null {
  for (const record of heldRecords(type)) {
    for (const { id, problems } of readRecords(doc, type, record)) {
      if (problems[0]) return `${record}/${id}/${problems[0].field} has the problem ${problems[0].code}`
    }
  }
  for (const text of documentTypes[type].texts) {
    const problem = checkNode(richTextSchema, doc.getXmlFragment(text), 0, true)
    if (problem) return `${text}: ${problem.where} ${problem.code}`
  }
  return null
}

function contentOf(doc: Y.Doc, type: DocumentTypeName): string {
  const maps = heldRecords(type).map((record) => canonical(doc.getMap(record).toJSON() as Json))
  const texts = documentTypes[type].texts.map((text) => doc.getXmlFragment(text).toJSON())
  return [...maps, ...texts].join('\n')
}

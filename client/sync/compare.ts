import type { Access, DocumentChange } from '#domain'
import * as Y from 'yjs'
import { isKept } from './DocumentStore.ts'
import type { Engine } from './Engine.ts'
import { HeldDocument } from './HeldDocument.ts'

/** One document after the server came back from a backup: our copy beside its own. */
export interface Compared {
  readonly held: HeldDocument
  readonly access: Access
  readonly server: Y.Doc
  /** What the server lacks of ours, V1, or null. */
  readonly missing: Uint8Array | null
}

/** Compares everything on this device with what the server holds. Each document is held: release it. */
export async function compareAll(engine: Engine, theirs: readonly DocumentChange[]): Promise<Compared[]> {
  const updates = new Map(theirs.map(({ name, update }) => [name, update]))
  const here = [...engine.store.names(), ...engine.outbox.names()]
  const names = [...new Set([...here, ...updates.keys()])].filter(isKept)
  const compared: Compared[] = []
  for (const name of names) compared.push(await compare(engine, name, updates.get(name)))
  return compared
}

async function compare(engine: Engine, name: string, update: Uint8Array | undefined): Promise<Compared> {
  const access = engine.rights.access(name)
  const server = copyOf(name, update ? [update] : [])
  const held = await engine.store.hold(name, access)
  const both = copyOf(name, [Y.encodeStateAsUpdateV2(server), Y.encodeStateAsUpdateV2(held.doc)])
  const same = Y.equalSnapshots(Y.snapshot(both), Y.snapshot(server))
  const missing = same ? null : Y.encodeStateAsUpdate(held.doc, Y.encodeStateVector(server))
  return { held, access, server, missing }
}

function copyOf(name: string, updates: readonly Uint8Array[]): Y.Doc {
  const { doc } = new HeldDocument(name, 'read')
  for (const update of updates) Y.applyUpdateV2(doc, update)
  return doc
}

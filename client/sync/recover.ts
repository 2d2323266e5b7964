import { createId, type Access } from '#domain'
import * as Y from 'yjs'
import { asideEntries, type AsideItem } from './aside.ts'
import { setAside, type Leaving } from './drop.ts'
import { isKept } from './DocumentStore.ts'
import type { Engine } from './Engine.ts'
import { HeldDocument } from './HeldDocument.ts'
import { documentKey, KEYS } from './keys.ts'
import { REMOTE } from './origin.ts'
import type { SendResult } from './sendUnsent.ts'
import type { Head, StoredDocument } from './Stored.ts'

/** One document after the server was restored from a backup: what it has, what we have. */
interface Compared {
  readonly held: HeldDocument
  readonly access: Access
  readonly server: Y.Doc
  /** What the server lacks, or null. */
  readonly missing: Uint8Array | null
}

/**
 * The log is another one: the server came back from a backup. First it is sent what it lacks of the documents
 * that this person may write, then everything is taken anew from it.
 */
export async function recover(engine: Engine): Promise<Head | SendResult> {
  const { server, store, outbox, rights, keep, clock, tabs } = engine
  const answer = await server.changes({ log: null, since: 0, have: [] })
  if (!answer.ok) return answer.code === 'failed' ? 'later' : answer.code
  const { log, upTo, changes } = answer.value
  const theirs = new Map(changes.map((change) => [change.name, change.update]))
  const names = [...new Set([...store.names(), ...outbox.names(), ...theirs.keys()])].filter(isKept)
  const compared: Compared[] = []
  try {
    for (const name of names) {
      compared.push(await compare(engine, name, theirs.get(name)))
    }
    const refused = new Set<string>()
    const writing = compared.filter(({ access, missing }) => access === 'write' && missing)
    const sent = await server.updates(
      writing.flatMap(({ held, missing }) => (missing ? [{ name: held.name, update: missing }] : [])),
    )
    if (!sent.ok) return sent.code === 'failed' ? 'later' : sent.code
    for (const each of sent.value) {
      if (each.ok) continue
      if (each.code === 'rate' || each.code === 'storage') return 'later'
      refused.add(each.name)
    }
    const stays = ({ held, access, missing }: Compared): boolean =>
      !missing || (access === 'write' && !refused.has(held.name))
    const replaced = compared.filter((each) => !stays(each))
    const leaving = await setAside(
      engine,
      replaced.map(({ held }) => held.name),
      'restored',
    )
    const asides = leaving.map((each) => each.aside ?? recovered(engine, each, refused.has(each.name)))
    const rows: string[] = leaving.flatMap((each) => each.rows.map(({ key }) => key))
    const put = new Map<string, unknown>(asideEntries(asides.flatMap((aside) => aside ?? [])))
    const head: Head = { log, since: upTo, contactAt: clock.now() }
    put.set(KEYS.head, head)
    const remove: string[] = [...rows]
    for (const each of compared) {
      const { held, access, server: copy } = each
      if (access === 'none') remove.push(documentKey(held.name))
      else {
        if (stays(each)) Y.applyUpdate(held.doc, Y.encodeStateAsUpdate(copy), REMOTE)
        const state = Y.encodeStateAsUpdateV2(stays(each) ? held.doc : copy)
        put.set(documentKey(held.name), { state, version: clock.now() } satisfies StoredDocument)
      }
      if (stays(each)) {
        for (const row of await outbox.rows(held.name)) rows.push(row.key)
      }
    }
    remove.push(...rows.filter((row) => !remove.includes(row)))
    await keep.transact([], () => ({ put, remove }))
    store.noteStored(compared.filter(({ access }) => access !== 'none').map(({ held }) => held.name))
    outbox.acknowledge(rows)
    const gone = replaced.map(({ held }) => held.name)
    for (const { held } of compared) if (!gone.includes(held.name)) held.rows = []
    store.discard(gone, (name) => rights.access(name), false)
    tabs.post({ type: 'replaced', names: compared.map(({ held }) => held.name) })
    return head
  } finally {
    for (const { held } of compared) store.release(held)
  }
}

async function compare(engine: Engine, name: string, update: Uint8Array | undefined): Promise<Compared> {
  const access = engine.rights.access(name)
  const held = await engine.store.hold(name, access)
  const server = new HeldDocument(name, access).doc
  if (update) Y.applyUpdateV2(server, update)
  const both = new HeldDocument(name, access).doc
  Y.applyUpdate(both, Y.encodeStateAsUpdate(server))
  Y.applyUpdate(both, Y.encodeStateAsUpdate(held.doc))
  const same = Y.equalSnapshots(Y.snapshot(both), Y.snapshot(server))
  return {
    held,
    access,
    server,
    missing: same ? null : Y.encodeStateAsUpdate(held.doc, Y.encodeStateVector(server)),
  }
}

/** A trace that acknowledged content of this copy is no longer on the server. */
function recovered(engine: Engine, { name }: Leaving, refused: boolean): AsideItem | null {
  if (!refused) return null
  const user = engine.rights.session.user.id
  const text =
    'Des modifications de ce document n’ont pas pu être remises sur le serveur après sa restauration.'
  return {
    id: createId(engine.random),
    at: engine.clock.now(),
    user,
    document: name,
    reason: 'restored',
    text,
  }
}

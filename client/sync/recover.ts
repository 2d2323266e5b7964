import { createId, type Changes } from '#domain'
import * as Y from 'yjs'
import { asideEntries, type AsideItem } from './aside.ts'
import { compareAll, type Compared } from './compare.ts'
import { setAside } from './drop.ts'
import type { Engine } from './Engine.ts'
import { documentKey, KEYS } from './keys.ts'
import { REMOTE } from './origin.ts'
import type { SendResult } from './sendUnsent.ts'
import type { Head, StoredDocument } from './Stored.ts'

/**
 * The log is another one: the server came back from a backup. First it is sent what it lacks of the documents
 * that this person may write, then everything is taken anew from it.
 */
export async function recover(engine: Engine): Promise<Head | SendResult> {
  const { server, store } = engine
  const answer = await server.changes({ log: null, since: 0, have: [] })
  if (!answer.ok) return answer.code === 'failed' ? 'later' : answer.code
  const compared = await compareAll(engine, answer.value.changes)
  try {
    const refused = await sendMissing(engine, compared)
    return typeof refused === 'string' ? refused : await takeAnew(engine, answer.value, compared, refused)
  } finally {
    for (const { held } of compared) store.release(held)
  }
}

/** @returns the names of the documents whose difference the server would not take */
async function sendMissing(
  { server }: Engine,
  compared: readonly Compared[],
): Promise<ReadonlySet<string> | SendResult> {
  const updates = compared.flatMap(({ held, access, missing }) =>
    access === 'write' && missing ? [{ name: held.name, update: missing }] : [],
  )
  const refused = new Set<string>()
  for (const update of updates) {
    const sent = await server.updates([update])
    if (!sent.ok) return sent.code === 'failed' ? 'later' : sent.code
    const [own] = sent.value
    if (!own || (!own.ok && (own.code === 'rate' || own.code === 'storage'))) return 'later'
    if (!own.ok) refused.add(own.name)
  }
  return refused
}

async function takeAnew(
  engine: Engine,
  { log, upTo }: Changes,
  compared: readonly Compared[],
  refused: ReadonlySet<string>,
): Promise<Head> {
  const { store, outbox, rights, keep, clock, tabs } = engine
  const stays = ({ held, access, missing }: Compared): boolean =>
    !missing || (access === 'write' && !refused.has(held.name))
  const replaced = compared.filter((each) => !stays(each)).map(({ held }) => held.name)
  const leaving = await setAside(engine, replaced, 'restored')
  const rows = leaving.flatMap((each) => each.rows.map(({ key }) => key))
  for (const each of compared.filter(stays)) {
    for (const { key } of await outbox.rows(each.held.name)) rows.push(key)
  }
  const asides = leaving.map(({ name, aside }) => aside ?? (refused.has(name) ? trace(engine, name) : null))
  const head: Head = { log, since: upTo, contactAt: clock.now() }
  const put = new Map<string, unknown>([
    [KEYS.head, head],
    ...asideEntries(asides.flatMap((aside) => aside ?? [])),
  ])
  const remove = [...rows]
  for (const each of compared) {
    const { held, access, server } = each
    if (stays(each)) Y.applyUpdate(held.doc, Y.encodeStateAsUpdate(server), REMOTE)
    const state = Y.encodeStateAsUpdateV2(stays(each) ? held.doc : server)
    if (access === 'none') remove.push(documentKey(held.name))
    else put.set(documentKey(held.name), { state, version: clock.now() } satisfies StoredDocument)
  }
  await keep.transact([], () => ({ put, remove }))
  await store.load()
  outbox.acknowledge(rows)
  for (const each of compared) if (stays(each)) each.held.rows = []
  store.discard(replaced, (name) => rights.access(name), false)
  tabs.post({ type: 'replaced', names: compared.map(({ held }) => held.name) })
  return head
}

/** Acknowledged content that only this device still had: it says so, for the team to look into. */
function trace({ rights, clock, random }: Engine, name: string): AsideItem {
  const text =
    'Des modifications de ce document n’ont pas pu être remises sur le serveur après sa restauration.'
  const user = rights.session.user.id
  return { id: createId(random), at: clock.now(), user, document: name, reason: 'restored', text }
}

import type { Changes } from '#domain'
import { asideEntries } from './aside.ts'
import { isKept } from './DocumentStore.ts'
import { setAside } from './drop.ts'
import type { Engine } from './Engine.ts'
import { documentKey, KEYS } from './keys.ts'
import { mergeStates } from './mergeStates.ts'
import { readStored, type Head, type StoredDocument } from './Stored.ts'

/**
 * Documents, head and losses in one transaction, then in memory and in the other windows. What could not be
 * merged is told as damaged, and fetched whole.
 * @returns the new head
 * @throws when the keep refuses the transaction: then nothing has changed
 */
export async function applyChanges(engine: Engine, changes: Changes, contactAt: number): Promise<Head> {
  const { keep, store, outbox, rights, tabs } = engine
  const head: Head = { log: changes.log, since: changes.upTo, contactAt }
  const arrived = changes.changes.filter(({ name }) => isKept(name))
  const lost = lostDocuments(engine, changes.lost)
  const leaving = await setAside(engine, lost, 'lost')
  const versions = new Map<string, number>()
  const damaged: string[] = []
  const written = keep.transact([KEYS.session, ...arrived.map(({ name }) => documentKey(name))], (values) => {
    if (values.get(KEYS.session) === undefined) return null
    const put = new Map<string, unknown>([[KEYS.head, head]])
    for (const { name, whole, update } of arrived) {
      const key = documentKey(name)
      const stored = readStored(values.get(key))
      const inMemory = store.inMemory(name) !== undefined
      const state = stored
        ? whole && !inMemory
          ? update
          : (mergeStates([stored.state, update]) ?? (whole ? update : null))
        : whole
          ? update
          : null
      if (!state) {
        damaged.push(name)
        continue
      }
      const version = (stored?.version ?? 0) + 1
      versions.set(name, version)
      put.set(key, { state, version } satisfies StoredDocument)
    }
    asideEntries(leaving.flatMap(({ aside }) => aside ?? [])).forEach((item, key) => put.set(key, item))
    const remove = leaving.flatMap(({ name, rows }) => [documentKey(name), ...rows.map(({ key }) => key)])
    return { put, remove }
  })
  try {
    await written
  } catch (error) {
    // The page still shows what the server says; it comes again, since the head has not moved.
    store.applyToMemory(arrived)
    throw error
  }
  store.noteStored(versions.keys())
  store.applyToMemory(arrived, versions)
  if (arrived.length > 0) tabs.post({ type: 'changes', changes: arrived })
  if (lost.length > 0) {
    store.discard(lost, () => 'none', true)
    outbox.noteSent(leaving.flatMap(({ rows }) => rows.map(({ key }) => key)))
    tabs.post({ type: 'replaced', names: lost })
  }
  for (const held of store.held()) held.setAccess(rights.access(held.name))
  for (const name of damaged) store.damaged.tell(name)
  return head
}

/** What the server says is lost, and what the catalogue no longer lists. */
function lostDocuments({ store, outbox, rights }: Engine, said: readonly string[]): string[] {
  const here = new Set([...store.names(), ...outbox.names(), ...store.held().map(({ name }) => name)])
  const lost = new Set(said.filter((name) => here.has(name)))
  for (const name of here) if (rights.access(name) === 'none') lost.add(name)
  return [...lost]
}

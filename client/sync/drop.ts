import { createId } from '#domain'
import { asideEntries, type AsideItem, type AsideReason } from './aside.ts'
import type { Engine } from './Engine.ts'
import { documentKey } from './keys.ts'
import { renderUnsent } from './renderUnsent.ts'
import type { UnsentRow } from './Outbox.ts'

/** What leaves the device with a document: its rows, and what is kept of them to read. */
export interface Leaving {
  readonly name: string
  readonly rows: readonly UnsentRow[]
  readonly aside: AsideItem | null
}

/** Renders this person's unsent edits of documents that are about to be wiped or replaced. */
export async function setAside(
  engine: Engine,
  names: readonly string[],
  reason: AsideReason,
): Promise<Leaving[]> {
  const leaving: Leaving[] = []
  for (const name of names) leaving.push(await setOneAside(engine, name, reason))
  return leaving
}

async function setOneAside(engine: Engine, name: string, reason: AsideReason): Promise<Leaving> {
  const { store, outbox, rights, clock, random } = engine
  const rows = await outbox.rows(name)
  const held = rows.length > 0 || outbox.count(name) > 0 ? await store.hold(name, rights.access(name)) : null
  if (!held) return { name, rows, aside: null }
  const text = renderUnsent(
    name,
    held.doc,
    rows.map(({ update }) => update),
  )
  store.release(held)
  const user = rights.session.user.id
  const aside = { id: createId(random), at: clock.now(), user, document: name, reason, text }
  return { name, rows, aside: text === '' ? null : aside }
}

/** Wipes documents from the device; this person's unsent edits of them are set aside in the same transaction. */
export async function drop(engine: Engine, names: readonly string[], reason: AsideReason): Promise<void> {
  if (names.length === 0) return
  const { keep, outbox, store, tabs } = engine
  const leaving = await setAside(engine, names, reason)
  const remove = leaving.flatMap(({ name, rows }) => [documentKey(name), ...rows.map(({ key }) => key)])
  const put = asideEntries(leaving.flatMap(({ aside }) => aside ?? []))
  await keep.transact([], () => ({ put, remove }))
  store.discard(names, () => 'none', true)
  outbox.noteSent(leaving.flatMap(({ rows }) => rows.map(({ key }) => key)))
  tabs.post({ type: 'replaced', names })
}

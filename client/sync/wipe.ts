import { asideEntries, type AsideReason } from './aside.ts'
import { setAside } from './drop.ts'
import type { Engine } from './Engine.ts'
import { ASIDE, FILES, UNSENT } from './keys.ts'
import type { Keep } from './Keep.ts'

/** Empties the device of everything but what was set aside, unsent edits included. */
export async function wipe(engine: Engine, reason: AsideReason): Promise<void> {
  const { keep, outbox, store, tabs } = engine
  await outbox.written()
  const leaving = await setAside(engine, outbox.names(), reason)
  const put = asideEntries(leaving.flatMap(({ aside }) => aside ?? []))
  const held = store.held().map(({ name }) => name)
  store.discard([...store.names(), ...held], () => 'none', true)
  await wipeKeep(keep, put)
  outbox.noteSent(leaving.flatMap(({ rows }) => rows.map(({ key }) => key)))
  tabs.post({ type: 'wiped' })
}

/** The same for a device on which no workspace runs. */
async function wipeKeep(keep: Keep, put: ReadonlyMap<string, unknown> = new Map()): Promise<void> {
  const remove = (await keep.keys()).filter((key) => !key.startsWith(ASIDE))
  await keep.transact([], () => ({ put, remove }))
}

/** The same, unless something there was never sent: edits, or files on their way. */
export async function wipeSent(keep: Keep): Promise<void> {
  const unsent = [...(await keep.keys(UNSENT)), ...(await keep.keys(FILES))]
  if (unsent.length === 0) await wipeKeep(keep)
}

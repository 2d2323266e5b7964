import { isRecordName, type RefusalReason } from '#domain'
import * as Y from 'yjs'
import { asideEntries } from './aside.ts'
import { setAside } from './drop.ts'
import type { Engine } from './Engine.ts'
import type { HeldDocument } from './HeldDocument.ts'
import { documentKey } from './keys.ts'
import { drop } from './drop.ts'
import { fetchWhole } from './fetchWhole.ts'
import { forgetRows, type SendResult } from './sendUnsent.ts'

const MOST_FIELDS = 20

/**
 * A refused edit blocks every later one of this client in the document. Where one field is at fault, the
 * server's value of it is restored by a forward edit and everything is sent merged. Otherwise, or where the right
 * itself is gone, the unsent text is set aside and the copy replaced by the server's.
 */
export async function repair(engine: Engine, name: string, reason: RefusalReason): Promise<SendResult> {
  const held = await engine.store.hold(name, engine.rights.access(name))
  try {
    return await repairHeld(engine, held, reason)
  } finally {
    engine.store.release(held)
  }
}

async function repairHeld(engine: Engine, held: HeldDocument, refused: RefusalReason): Promise<SendResult> {
  let reason = refused
  const restored = new Set<string>()
  for (let tries = 0; tries < MOST_FIELDS; tries++) {
    const fetched = await fetchWhole(engine, held.name)
    if (!fetched.ok) return fetched.code
    const server = fetched.value
    if (!server) {
      await drop(engine, [held.name], reason.code)
      return 'sent'
    }
    if (reason.code !== 'gap') {
      const { field } = reason
      if (field === undefined || restored.has(field) || !restoreField(held.doc, server, field)) {
        return giveUp(engine, held, server, reason)
      }
      restored.add(field)
    }
    // The restoring edit is one of them.
    const rows = await engine.outbox.rows(held.name)
    const answer = await sendDifference(engine, held, server)
    if (typeof answer === 'string') return answer
    if (answer.ok) {
      await forgetRows(engine, held.name, rows)
      held.setRefusal(null)
      held.channel?.resync()
      return 'sent'
    }
    const { code } = answer.reason
    if (code === 'rate' || code === 'storage') return 'later'
    if (code === 'gap' && reason.code === 'gap') return giveUp(engine, held, server, answer.reason)
    reason = answer.reason
  }
  return 'later'
}

async function sendDifference(
  engine: Engine,
  held: HeldDocument,
  server: Y.Doc,
): Promise<{ ok: true } | { ok: false; reason: RefusalReason } | SendResult> {
  const update = Y.encodeStateAsUpdate(held.doc, Y.encodeStateVector(server))
  const answer = await engine.server.updates([{ name: held.name, update }])
  if (!answer.ok) return answer.code === 'failed' ? 'later' : answer.code
  const [own] = answer.value
  if (!own) return 'later'
  if (own.ok) return { ok: true }
  const { name: _name, ok: _ok, ...reason } = own
  return { ok: false, reason }
}

/** Takes the server's copy; what was unsent is set aside to read. */
async function giveUp(
  engine: Engine,
  held: HeldDocument,
  server: Y.Doc,
  reason: RefusalReason,
): Promise<SendResult> {
  const { keep, store, outbox, rights, standing, tabs } = engine
  const { name } = held
  const access = rights.access(name)
  held.setAccess('read')
  const [leaving] = await setAside(engine, [name], reason.code)
  const keys = leaving?.rows.map(({ key }) => key) ?? []
  const state = Y.encodeStateAsUpdateV2(server)
  if (held.kept) {
    await keep.transact([documentKey(name)], () => ({
      put: new Map<string, unknown>([
        [documentKey(name), { state, version: createVersion(engine) }],
        ...asideEntries(leaving?.aside ? [leaving.aside] : []),
      ]),
      remove: keys,
    }))
    store.noteStored([name])
  }
  outbox.acknowledge(keys)
  standing.noteReplaced(name, engine.clock.now())
  if (keys.length > 0) standing.refuse({ name, reason })
  store.discard([name], () => access, false)
  tabs.post({ type: 'replaced', names: [name] })
  return 'sent'
}

/** A version that no window has seen, so that none overwrites the fresh copy with its own. */
function createVersion({ clock }: Engine): number {
  return clock.now()
}

/**
 * Gives `field` (`Record/id/field`) the value that the server has.
 * @returns false when there is no such field to restore
 */
function restoreField(doc: Y.Doc, server: Y.Doc, field: string): boolean {
  const [record, id, key] = field.split('/')
  if (record === undefined || id === undefined || key === undefined || !isRecordName(record)) return false
  const own = doc.getMap(record).get(id)
  const theirs = server.getMap(record).get(id)
  if (!(own instanceof Y.Map)) return false
  const value: unknown = theirs instanceof Y.Map ? theirs.get(key) : undefined
  doc.transact(() => {
    if (value === undefined) own.delete(key)
    else own.set(key, value)
  }, REPAIR)
  return true
}

/** An edit like any other, except that no undo manager takes it back. */
const REPAIR = Symbol('repair')

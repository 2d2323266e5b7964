import type { UpdateAnswer } from '#domain'
import * as Y from 'yjs'
import type { Engine } from './Engine.ts'
import type { HeldDocument } from './HeldDocument.ts'
import { documentKey, KEYS } from './keys.ts'
import { mergeStates } from './mergeStates.ts'
import { REMOTE } from './origin.ts'
import type { UnsentRow } from './Outbox.ts'
import { repair } from './repair.ts'
import { readStored } from './Stored.ts'

const DOCUMENTS_A_REQUEST = 40

/** `later`: some edits wait for another try. */
export type SendResult = 'sent' | 'later' | 'offline' | 'signed-out'

interface Parcel {
  readonly name: string
  readonly rows: readonly UnsentRow[]
}

/** Posts every unsent edit of the device, one merged update a document, except where a live channel does it. */
export async function sendUnsent(engine: Engine): Promise<SendResult> {
  const { outbox, store } = engine
  const parcels: Parcel[] = []
  for (const name of outbox.names()) {
    const ours = rowsOnChannel(store.inMemory(name))
    const rows = (await outbox.rows(name)).filter(({ key }) => !ours.has(key))
    if (rows.length > 0) parcels.push({ name, rows })
  }
  let result: SendResult = 'sent'
  for (let at = 0; at < parcels.length; at += DOCUMENTS_A_REQUEST) {
    const sent = await sendParcels(engine, parcels.slice(at, at + DOCUMENTS_A_REQUEST))
    if (sent === 'offline' || sent === 'signed-out') return sent
    if (sent === 'later') result = 'later'
  }
  return result
}

/** The rows that this window's live channel will have acknowledged. */
function rowsOnChannel(held: HeldDocument | undefined): ReadonlySet<string> {
  const live = held?.connected && !held.blocked && held.access === 'write'
  return new Set(live ? [...held.rows.map(({ key }) => key), ...held.settled] : [])
}

async function sendParcels(engine: Engine, parcels: readonly Parcel[]): Promise<SendResult> {
  const readable = parcels.flatMap((parcel) => {
    const update = mergeRows(parcel.rows)
    return update ? [{ ...parcel, update }] : []
  })
  const answer = await engine.server.updates(readable.map(({ name, update }) => ({ name, update })))
  if (!answer.ok) return answer.code === 'failed' ? 'later' : answer.code
  let result: SendResult = 'sent'
  for (const { name, rows } of readable) {
    const own = answer.value.find((each) => each.name === name)
    const done = own ? await settle(engine, { name, rows }, own) : 'later'
    if (done !== 'sent') result = done
    if (done === 'offline' || done === 'signed-out') return done
  }
  return result
}

async function settle(engine: Engine, parcel: Parcel, answer: UpdateAnswer): Promise<SendResult> {
  if (answer.ok) {
    await forgetRows(engine, parcel.name, parcel.rows)
    return 'sent'
  }
  const { name: _name, ok: _ok, ...reason } = answer
  switch (reason.code) {
    case 'rate':
    case 'storage':
      return 'later'
    case 'too-large':
    case 'too-complex':
      return parcel.rows.length > 1 ? sendHalves(engine, parcel) : repair(engine, parcel.name, reason)
    default:
      return repair(engine, parcel.name, reason)
  }
}

async function sendHalves(engine: Engine, { name, rows }: Parcel): Promise<SendResult> {
  const middle = Math.ceil(rows.length / 2)
  const first = await sendParcels(engine, [{ name, rows: rows.slice(0, middle) }])
  return first === 'sent' ? sendParcels(engine, [{ name, rows: rows.slice(middle) }]) : first
}

/** The server holds these rows: they go in the transaction that makes sure the stored state has them. */
export async function forgetRows(engine: Engine, name: string, rows: readonly UnsentRow[]): Promise<void> {
  const { keep, outbox, store } = engine
  const keys = rows.map(({ key }) => key)
  const update = mergeRows(rows)
  const held = store.inMemory(name)
  if (held && update) {
    Y.applyUpdate(held.doc, update, REMOTE)
    store.settleKeys(held, keys)
    return
  }
  const key = documentKey(name)
  await keep.transact([key, KEYS.session], (values) => {
    if (values.get(KEYS.session) === undefined) return null
    const stored = readStored(values.get(key))
    const state = stored && update ? mergeStates([stored.state, Y.convertUpdateFormatV1ToV2(update)]) : null
    const put = new Map<string, unknown>()
    if (stored && state) put.set(key, { state, version: stored.version + 1 })
    return { put, remove: keys }
  })
  outbox.acknowledge(keys)
}

function mergeRows(rows: readonly UnsentRow[]): Uint8Array | null {
  try {
    return Y.mergeUpdates(rows.map(({ update }) => update))
  } catch {
    return null
  }
}

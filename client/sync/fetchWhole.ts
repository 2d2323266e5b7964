import { parseName } from '#domain'
import * as Y from 'yjs'
import type { Engine } from './Engine.ts'
import { HeldDocument } from './HeldDocument.ts'
import { KEYS } from './keys.ts'
import { readHead } from './Stored.ts'
import type { SendResult } from './sendUnsent.ts'

type Fetched =
  { readonly ok: true; readonly value: Y.Doc | null } | { readonly ok: false; readonly code: SendResult }

/** The server's copy of a document, apart from ours; null when this person may not read it any more. */
export async function fetchWhole({ server, keep, store, rights }: Engine, name: string): Promise<Fetched> {
  const catalogue = await server.catalogue()
  if (!catalogue.ok) return { ok: false, code: catalogue.code === 'failed' ? 'later' : catalogue.code }
  await rights.set(rights.session, catalogue.value)
  if (!parseName(name) || rights.access(name) === 'none') return { ok: true, value: null }
  const head = readHead(await keep.get(KEYS.head))
  const have = store.names().filter((each) => each !== name)
  // Another log: the whole device has to be compared with it first.
  if (head && head.log !== catalogue.value.log) return { ok: false, code: 'later' }
  const answer = await server.changes({ log: head?.log ?? null, since: head?.since ?? 0, have })
  if (!answer.ok) return { ok: false, code: answer.code === 'failed' ? 'later' : answer.code }
  const copy = new HeldDocument(name, 'read').doc
  try {
    const change = answer.value.changes.find((each) => each.name === name)
    if (change) Y.applyUpdateV2(copy, change.update)
  } catch {
    return { ok: false, code: 'later' }
  }
  return { ok: true, value: copy }
}

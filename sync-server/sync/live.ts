import { setImmediate as turn, setTimeout as delay } from 'node:timers/promises'
import { Hocuspocus, type Connection } from '@hocuspocus/server'
import type * as Y from 'yjs'
import * as z from 'zod/mini'
import {
  CLOSE,
  FEED_CHANNEL,
  SCHEMA_VERSION,
  documentTypes,
  parseName,
  type Access,
  type Hello,
  type Principal,
  type ServerMessage,
} from '#domain'
import type { Storage } from '../storage/storage.ts'
import type { Alarm } from './alarm.ts'
import { Buckets } from './buckets.ts'
import type { Folding } from './Folding.ts'
import { loadDocument } from './loadDocument.ts'
import type { Pipeline, SubmitResult } from './Pipeline.ts'
import { createPresence } from './presence.ts'
import type { Readable } from './Readable.ts'
import { Refusal } from './refusal.ts'
import { scan } from './scan.ts'

/** What a socket knows of its person; rights are looked up at each use. */
export interface LiveContext {
  readonly user: string
  readonly name: string
  /** Set when the client's schema is older than the server's: it may only read. */
  readonly outdated?: boolean
}

interface Options {
  readonly storage: Storage
  readonly pipeline: () => Pipeline
  readonly readable: Readable
  readonly folding: Folding
  readonly principalOf: (user: string) => Principal | null
  /** Someone has opened a document whose every read is logged. */
  readonly onSensitiveRead: (user: string, document: string) => void
  readonly alarm: Alarm
  /** Monotonic milliseconds. */
  readonly elapsed: () => number
}

export type Live = ReturnType<typeof createLive>

const UNLOAD_MS = 2000
/** What is read in a document costs by its structs, and what is sent to it in vain by its bytes. */
const READ = 0.1
const READ_STRUCTS = 1000
const READ_BYTES = 4096
/** To load a document costs as much as to read it this many times. */
const LOAD_COST = 3

/** A refusal in the form that Hocuspocus turns into a close of the channel; without message it is not logged. */
class ChannelClosed extends Error {
  readonly code: number
  readonly reason: string

  constructor(code: number, reason: string) {
    super('')
    this.code = code
    this.reason = reason
  }
}

/** Live documents over Hocuspocus: every edit that arrives on a socket goes through the pipeline. */
export function createLive(options: Options) {
  const { storage, pipeline, readable, folding, principalOf, onSensitiveRead, alarm, elapsed } = options
  const presence = createPresence((user, document) => readable.accessTo(principalOf(user), document))
  /** What people ask to read or load, apart from what they write. */
  const reads = new Buckets(elapsed)
  let closing = false
  const told = new WeakMap<Connection<LiveContext>, Access>()
  /** Connections whose last frame was refused: they are read-only for that frame alone. */
  const held = new WeakSet<Connection<LiveContext>>()

  const hocuspocus = new Hocuspocus<LiveContext>({
    quiet: true,
    maxPendingDocuments: 500,
    debounce: 2000,
    // What one turn brings is sent as one message: at 100 typists, twenty times fewer frames.
    flushDelay: 0,

    async onAuthenticate({ documentName, connectionConfig, context, token }) {
      const outdated = helloOf(token).schema < SCHEMA_VERSION
      const principal = principalOf(context.user)
      const granted = grantedOn(principal, documentName)
      if (granted === 'none') throw new ChannelClosed(CLOSE.forbidden, 'forbidden')
      if (!reads.allows(context.user)) throw new ChannelClosed(CLOSE.rate, 'rate')
      connectionConfig.readOnly = outdated || granted === 'read'
      const type = parseName(documentName)?.type
      if (type && !documentTypes[type].offline) onSensitiveRead(context.user, documentName)
      return { ...context, outdated }
    },

    async onLoadDocument({ document, documentName, context }) {
      const type = parseName(documentName)?.type
      if (type) loadDocument(document, documentName, type, storage, alarm)
      if (context.user) reads.charge(context.user, READ + weight(document) * LOAD_COST)
    },

    async afterLoadDocument({ document }) {
      document.flush()
    },

    async beforeSync({ type, payload, connection, document }) {
      const { user } = connection.context
      if (type !== 0 && isEmptyUpdate(payload)) return
      if (type === 0 || connection.readOnly) {
        if (!reads.allows(user)) throw new ChannelClosed(CLOSE.rate, 'rate')
        reads.charge(user, READ + payload.length / READ_BYTES + weight(document))
        if (type !== 0) scanOrClose(payload)
        return
      }
      const result = await pipeline().submit({
        document,
        update: payload,
        user,
        origin: { source: 'connection', connection },
      })
      if (result.ok) return
      hold(connection, result)
      // Or all that waits on this channel would be refused in one go, while everybody else waits.
      if (result.code === 'rate') await turn()
    },

    async afterHandleMessage({ connection }) {
      if (held.delete(connection)) refresh(connection, connection.document.name)
    },

    async beforeHandleAwareness({ states, context, document, documentName }) {
      if (documentName === FEED_CHANNEL || !context) states.clear()
      else presence.stamp(states, context, document)
    },

    async afterUnloadDocument({ documentName }) {
      if (!closing) folding.fold(documentName)
    },
  })

  function grantedOn(principal: Principal | null, name: string): Access {
    if (name === FEED_CHANNEL) return principal ? 'read' : 'none'
    return readable.accessTo(principal, name)
  }

  /** The edit is refused, the document stays open. What can only be an attack or a broken store closes the channel. */
  function hold(connection: Connection<LiveContext>, result: SubmitResult & { ok: false }): void {
    const { ok: _, ...reason } = result
    if (reason.code === 'malformed' || reason.code === 'too-complex')
      throw new ChannelClosed(CLOSE.refused, reason.code)
    if (reason.code === 'storage') throw new ChannelClosed(CLOSE.storage, reason.code)
    connection.readOnly = true
    held.add(connection)
    tell(connection, reason.code === 'gap' ? { type: 'resync' } : { type: 'refused', ...reason })
  }

  /** Gives a connection the rights of this moment; without any, it is closed. */
  function refresh(connection: Connection<LiveContext>, name: string): void {
    const granted = grantedOn(principalOf(connection.context.user), name)
    if (granted === 'none') {
      tell(connection, { type: 'access', access: 'none' })
      return connection.close({ code: CLOSE.forbidden, reason: 'forbidden' })
    }
    if (told.get(connection) !== granted && name !== FEED_CHANNEL)
      tell(connection, { type: 'access', access: granted })
    told.set(connection, granted)
    if (granted !== 'write') presence.hide(connection.context.user, connection.document)
    const readOnly = granted === 'read' || connection.context.outdated === true
    connection.readOnly = readOnly
  }

  return {
    hocuspocus,
    document: (name: string) => hocuspocus.documents.get(name),
    listeners: (): Connection<LiveContext>[] =>
      hocuspocus.documents.get(FEED_CHANNEL)?.getConnections() ?? [],

    /** Sends what was applied to these documents as soon as it is acknowledged, before the sockets are read again. */
    flush(names: Iterable<string>): void {
      const send = (): void => {
        for (const name of names) hocuspocus.documents.get(name)?.flush()
      }
      // A tick that is asked for in a microtask comes after all of them, and the acknowledgements are sent in some.
      queueMicrotask(() => process.nextTick(send))
    },

    /** Submits an edit of a document that need not be open; `commanded` is for commands alone. */
    async submit(name: string, update: Uint8Array, user: string, commanded = false): Promise<SubmitResult> {
      if (!parseName(name)) return { ok: false, code: 'forbidden' }
      if (!reads.allows(user)) return { ok: false, code: 'rate' }
      const direct = await hocuspocus.openDirectConnection(name, { user, name: '' })
      try {
        const document = direct.document
        if (!document) return { ok: false, code: 'storage' }
        return await pipeline().submit({ document, update, user, origin: { source: 'local' }, commanded })
      } finally {
        await direct.disconnect()
      }
    },

    /** Closes every channel and waits until no document is in memory, so that the store can be closed. */
    async close(): Promise<void> {
      closing = true
      hocuspocus.closeConnections()
      hocuspocus.flushPendingStores()
      const deadline = Date.now() + UNLOAD_MS
      while (hocuspocus.documents.size > 0 && Date.now() < deadline) await delay(10)
    },

    /** Rights have changed: every open channel gets those of this moment, and every client learns of it. */
    refreshRights(): void {
      for (const document of hocuspocus.documents.values()) {
        for (const connection of document.getConnections()) {
          if (document.name === FEED_CHANNEL) tell(connection, { type: 'catalogue' })
          refresh(connection, document.name)
        }
      }
    },
  }
}

/** What it costs to encode a document. */
function weight(document: Y.Doc): number {
  let structs = 0
  for (const list of document.store.clients.values()) structs += list.length
  return structs / READ_STRUCTS
}

function tell(connection: Connection<LiveContext>, message: ServerMessage): void {
  connection.sendStateless(JSON.stringify(message))
}

function scanOrClose(payload: Uint8Array): void {
  try {
    scan(payload)
  } catch (error) {
    throw new ChannelClosed(CLOSE.refused, error instanceof Refusal ? error.code : 'malformed')
  }
}

/** The update of someone who has nothing to say: no struct, no deletion. */
function isEmptyUpdate(update: Uint8Array): boolean {
  return update.length === 2 && update[0] === 0 && update[1] === 0
}

const hello = z.object({ schema: z.int() })

/** A client that does not say which schema it has is an old one. */
function helloOf(token: string): Hello {
  try {
    return z.parse(hello, JSON.parse(token))
  } catch {
    return { schema: 0 }
  }
}

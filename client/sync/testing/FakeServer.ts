import {
  encodeChanges,
  type Access,
  type Catalogue,
  type Changes,
  type ChangesRequest,
  type DocumentUpdate,
  type Grant,
  type RefusalReason,
  type ServerMessage,
  type UpdateAnswer,
} from '#domain'
import * as Y from 'yjs'
import { HeldDocument } from '../HeldDocument.ts'
import type { ChannelEvents, Channel, FeedEvents, Outcome, Server, SessionInfo } from '../Server.ts'

interface Row {
  readonly name: string
  readonly seq: number
  readonly update: Uint8Array
}

/** One log, one sequence, real documents: the server of the tests, in memory. */
export class FakeServer {
  log = 'log-1'
  down = false
  /** Judges an update beyond rights and gaps. */
  judge: (name: string, after: Y.Doc, update: Uint8Array) => RefusalReason | null = () => null
  rows: Row[] = []
  readonly users = new Map<string, Grant[]>()
  readonly catalogues = new Map<string, Map<string, Exclude<Access, 'none'>>>()
  readonly connections = new Set<FakeConnection>()
  readonly signedOut = new Set<string>()
  /** Requests answered, newest last. */
  readonly asked: string[] = []

  get head(): number {
    return this.rows.at(-1)?.seq ?? 0
  }

  document(name: string): Y.Doc {
    const { doc } = new HeldDocument(name, 'read')
    for (const row of this.rows) if (row.name === name) Y.applyUpdate(doc, row.update)
    return doc
  }

  grant(user: string, name: string, access: Access): void {
    const mine = this.catalogues.get(user) ?? new Map<string, Exclude<Access, 'none'>>()
    this.catalogues.set(user, mine)
    if (access === 'none') mine.delete(name)
    else mine.set(name, access)
    for (const connection of Array.from(this.connections)) {
      if (connection.user === user) connection.hear({ type: 'catalogue' })
    }
  }

  access(user: string, name: string): Access {
    return this.catalogues.get(user)?.get(name) ?? 'none'
  }

  catalogue(user: string): Catalogue {
    const documents = [...(this.catalogues.get(user) ?? [])].map(([name, access]) => ({
      name,
      access,
      metadata: null,
    }))
    return { log: this.log, documents }
  }

  submit(user: string, name: string, update: Uint8Array): UpdateAnswer {
    const refuse = (reason: RefusalReason): UpdateAnswer => ({ name, ok: false, ...reason })
    const before = this.document(name)
    const after = this.document(name)
    Y.applyUpdate(after, update)
    if (after.store.pendingStructs || after.store.pendingDs) return refuse({ code: 'gap' })
    if (Y.equalSnapshots(Y.snapshot(before), Y.snapshot(after))) return { name, ok: true, seq: null }
    if (this.access(user, name) !== 'write') return refuse({ code: 'forbidden' })
    const problem = this.judge(name, after, update)
    if (problem) return refuse(problem)
    const seq = this.head + 1
    const from = this.head
    this.rows.push({ name, seq, update })
    for (const connection of Array.from(this.connections)) connection.push(name, update, from, seq)
    return { name, ok: true, seq }
  }

  changes(user: string, { log, since, have }: ChangesRequest): Changes {
    const from = log === this.log ? since : 0
    const held = new Set(log === this.log ? have : [])
    const changes = []
    for (const { name } of this.catalogue(user).documents) {
      const rows = this.rows.filter((row) => row.name === name)
      if (rows.length === 0) continue
      if (!held.has(name)) {
        changes.push({ name, whole: true, update: Y.encodeStateAsUpdateV2(this.document(name)) })
      } else {
        const fresh = rows.filter((row) => row.seq > from).map((row) => row.update)
        if (fresh.length === 0) continue
        const update = Y.convertUpdateFormatV1ToV2(Y.mergeUpdates(fresh))
        changes.push({ name, whole: false, update })
      }
    }
    const lost = have.filter((name) => this.access(user, name) === 'none')
    return { log: this.log, upTo: this.head, lost, changes }
  }

  /** Goes back to what it was at `seq`, as from a backup. */
  restore(seq: number): void {
    this.rows = this.rows.filter((row) => row.seq <= seq)
    this.log = `${this.log}+`
    this.crash()
  }

  /** Every connection is cut; memory is the log, so nothing else is lost. */
  crash(): void {
    for (const connection of Array.from(this.connections)) connection.cut()
  }
}

export function sessionOf(user: string): SessionInfo {
  return {
    user: { id: user, email: `${user}@example.org`, name: user },
    principal: { user, person: null, grants: [{ role: 'staff', scope: null, from: null, until: null }] },
    association: { name: 'Association', shortName: 'A' },
    demo: false,
    schema: 1,
  }
}

interface Joined {
  readonly name: string
  readonly doc: Y.Doc
  readonly events: ChannelEvents
  readonly lastEdit: () => number
  connected: boolean
  blocked: boolean
}

/** One window's way to the server. Answers come a microtask later; `online` is its network. */
export class FakeConnection implements Server {
  readonly #server: FakeServer
  readonly user: string
  online = true
  #feed: FeedEvents | null = null
  #feedIsOpen = false
  readonly #joined = new Set<Joined>()

  constructor(server: FakeServer, user: string) {
    this.#server = server
    this.user = user
    server.connections.add(this)
  }

  session = (): Promise<Outcome<SessionInfo>> => this.#answer('session', () => sessionOf(this.user))
  catalogue = (): Promise<Outcome<Catalogue>> =>
    this.#answer('catalogue', () => this.#server.catalogue(this.user))
  changes = (request: ChangesRequest): Promise<Outcome<Changes>> =>
    this.#answer('changes', () => this.#server.changes(this.user, request))
  updates = (updates: readonly DocumentUpdate[]): Promise<Outcome<readonly UpdateAnswer[]>> =>
    this.#answer('updates', () =>
      updates.map(({ name, update }) => this.#server.submit(this.user, name, update)),
    )
  signOut = (): Promise<Outcome<null>> => this.#answer('signOut', () => null)

  feed(events: FeedEvents): Pick<Channel, 'close'> {
    this.#feed = events
    this.#openFeed()
    return { close: () => void (this.#feed = null) }
  }

  channel(name: string, doc: Y.Doc, lastEdit: () => number, events: ChannelEvents): Channel {
    const joined: Joined = { name, doc, events, lastEdit, connected: false, blocked: false }
    this.#joined.add(joined)
    const send = (update: Uint8Array, origin: unknown): void => {
      if (origin === joined || !joined.connected || !this.#reachable) return
      this.#deliver(joined, update, lastEdit(), false)
    }
    doc.on('update', send)
    queueMicrotask(() => this.#join(joined))
    return {
      awareness: null,
      resync: () => this.#exchange(joined),
      close: () => {
        doc.off('update', send)
        this.#joined.delete(joined)
      },
    }
  }

  wake(): void {
    this.#openFeed()
    for (const joined of this.#joined) this.#join(joined)
  }

  close(): void {
    this.#feed = null
    this.#joined.clear()
    this.#server.connections.delete(this)
  }

  /** The network goes, or comes back. */
  setOnline(online: boolean): void {
    this.online = online
    if (online) this.wake()
    else this.cut()
  }

  cut(): void {
    const wasOpen = this.#feedIsOpen
    this.#feedIsOpen = false
    if (wasOpen) this.#feed?.disconnected()
    for (const joined of this.#joined) {
      if (!joined.connected) continue
      joined.connected = false
      joined.events.disconnected()
    }
  }

  hear(message: ServerMessage): void {
    if (this.#reachable && this.#feedIsOpen) queueMicrotask(() => this.#feed?.message(message))
  }

  push(name: string, update: Uint8Array, from: number, upTo: number): void {
    if (!this.#reachable) return
    const mayRead = this.#server.access(this.user, name) !== 'none'
    const v2 = Y.convertUpdateFormatV1ToV2(update)
    const changes = mayRead ? [{ name, whole: false, update: v2 }] : []
    const bytes = encodeChanges({ log: this.#server.log, upTo, lost: [], changes })
    this.hear({ type: 'changes', from, upTo, data: btoa(String.fromCharCode(...bytes)) })
    for (const joined of this.#joined) {
      if (joined.name === name && joined.connected) Y.applyUpdate(joined.doc, update, joined)
    }
  }

  get #reachable(): boolean {
    return this.online && !this.#server.down && this.#server.connections.has(this)
  }

  #openFeed(): void {
    if (!this.#feed || this.#feedIsOpen || !this.#reachable || this.#server.signedOut.has(this.user)) return
    this.#feedIsOpen = true
    const feed = this.#feed
    queueMicrotask(() => feed.connected())
  }

  #join(joined: Joined): void {
    if (joined.connected || !this.#reachable || !this.#joined.has(joined)) return
    const { signedOut } = this.#server
    const mayRead = this.#server.access(this.user, joined.name) !== 'none'
    if (!mayRead || signedOut.has(this.user)) return joined.events.denied()
    joined.connected = true
    joined.events.connected()
    this.#exchange(joined)
  }

  #exchange(joined: Joined): void {
    if (!joined.connected || !this.#reachable) return
    const theirs = this.#server.document(joined.name)
    Y.applyUpdate(joined.doc, Y.encodeStateAsUpdate(theirs), joined)
    joined.events.synced()
    const update = Y.encodeStateAsUpdate(joined.doc, Y.encodeStateVector(theirs))
    this.#deliver(joined, update, joined.lastEdit(), true)
  }

  #deliver(joined: Joined, update: Uint8Array, edit: number, whole: boolean): void {
    queueMicrotask(() => {
      if (!joined.connected || !this.#reachable) return
      const answer = this.#server.submit(this.user, joined.name, update)
      queueMicrotask(() => {
        if (!joined.connected || !this.#reachable || !this.#joined.has(joined)) return
        if (answer.ok) {
          if (whole) joined.blocked = false
          if (!joined.blocked) joined.events.acknowledged(edit)
          return
        }
        joined.blocked = true
        joined.events.refused()
        const { name: _name, ok: _ok, ...reason } = answer
        joined.events.message({ type: 'refused', ...reason })
      })
    })
  }

  async #answer<T>(what: string, answer: () => T): Promise<Outcome<T>> {
    await Promise.resolve()
    if (!this.#reachable) return { ok: false, code: 'offline' }
    if (this.#server.signedOut.has(this.user) && what !== 'signOut') return { ok: false, code: 'signed-out' }
    this.#server.asked.push(what)
    return { ok: true, value: answer() }
  }
}

import { decodeChanges, mergeChanges, type Changes, type RefusalReason, type ServerMessage } from '#domain'
import { applyChanges } from './applyChanges.ts'
import type { Engine } from './Engine.ts'
import { KEYS } from './keys.ts'
import { Listeners } from './Listeners.ts'
import { recover } from './recover.ts'
import { repair } from './repair.ts'
import { sendUnsent } from './sendUnsent.ts'
import { Serial } from './Serial.ts'
import type { Channel } from './Server.ts'
import { readHead, type Head } from './Stored.ts'

const RETRY = { least: 1000, most: 30_000 }
/** Without a feed (a network that blocks WebSockets) the device asks this often. */
const ASK_MS = 20_000
const NUDGE_MS = 300
/** What is unsent for this long is not on anybody's channel: a window was closed. */
const FORGOTTEN_MS = 5000
/** What is pushed is stored at once, then this often: while others type, not at every key. */
const PUSH_MS = 250

type Pushed = ServerMessage & { readonly type: 'changes' }

/** Talks to the server for all windows of the device: outbox first, then what has changed. */
export class Synchroniser {
  readonly #engine: Engine
  readonly #serial = new Serial()
  #feed: Pick<Channel, 'close'> | null = null
  #feedIsOpen = false
  #head: Head | null = null
  #failures = 0
  #cancelRetry: (() => void) | null = null
  #cancelNudge: (() => void) | null = null
  #cancelLook: (() => void) | null = null
  #waiting: Promise<void> | null = null
  #damaged = new Set<string>()
  #pushed: Pushed[] = []
  #pushedAt = 0
  #cancelPushed: (() => void) | null = null
  #started = false
  #closed = false
  /** Another person is signed in on this browser now. */
  readonly displaced = new Listeners()

  constructor(engine: Engine) {
    this.#engine = engine
  }

  /** Begins, in the window that owns outbox and feed. */
  start(): void {
    if (this.#closed) return
    this.#started = true
    this.#engine.store.damaged.add((name) => this.#mend(name))
    this.#engine.outbox.changed.add(() => this.#lookAfter())
    this.#feed = this.#engine.server.feed({
      connected: () => {
        this.#feedIsOpen = true
        void this.contact()
      },
      disconnected: () => {
        this.#feedIsOpen = false
        this.#stand(false, this.#engine.standing.signedOut)
        this.#retry()
      },
      denied: () => void this.contact(),
      message: (message) => this.#hear(message),
    })
    void this.contact()
  }

  close(): void {
    this.#closed = true
    this.#feed?.close()
    this.#cancelRetry?.()
    this.#cancelNudge?.()
    this.#cancelLook?.()
    this.#cancelPushed?.()
  }

  /** Session, catalogue, outbox, changes. Calls that wait for their turn become one. */
  contact(): Promise<void> {
    this.#waiting ??= this.#serial.run(() => {
      this.#waiting = null
      return this.#guard(() => this.#contact())
    })
    return this.#waiting
  }

  /** Sends soon what no live channel sends. */
  nudge(): void {
    this.#cancelNudge ??= this.#engine.clock.after(NUDGE_MS, () => {
      this.#cancelNudge = null
      if (!this.#engine.standing.offline)
        void this.#serial.run(() => this.#guard(async () => void (await this.#send())))
    })
  }

  /** Repairs a document whose edit a live channel refused. */
  repair(name: string, reason: RefusalReason): Promise<void> {
    return this.#serial.run(() =>
      this.#guard(async () => this.#after(await repair(this.#engine, name, reason))),
    )
  }

  idle(): Promise<void> {
    return this.#serial.idle()
  }

  #lookAfter(): void {
    const { outbox, standing, clock } = this.#engine
    if (this.#closed || this.#cancelLook || outbox.count() === 0) return
    this.#cancelLook = clock.after(FORGOTTEN_MS, () => {
      this.#cancelLook = null
      if (standing.offline || standing.signedOut) return
      void this.#serial
        .run(() => this.#guard(async () => void (await this.#send())))
        .then(() => this.#lookAfter())
    })
  }

  async #contact(): Promise<void> {
    const { server, rights, keep, standing, clock, tabs } = this.#engine
    this.#cancelRetry?.()
    this.#cancelRetry = null
    const [session, catalogue] = await Promise.all([server.session(), server.catalogue()])
    if (!session.ok) return this.#failed(session.code)
    if (!catalogue.ok) return this.#failed(catalogue.code)
    if (session.value.user.id !== rights.session.user.id) return this.displaced.tell()
    await rights.set(session.value, catalogue.value)
    tabs.post({ type: 'catalogue' })
    this.#head = readHead(await keep.get(KEYS.head))
    if (this.#head && this.#head.log !== catalogue.value.log) {
      const outcome = await recover(this.#engine)
      if (typeof outcome === 'string') return this.#after(outcome)
      this.#head = outcome
    } else {
      const sent = await this.#send()
      if (!sent || !(await this.#pull())) return
      if (sent === 'sent') this.#failures = 0
    }
    standing.met(clock.now())
    tabs.post({ type: 'contact', online: true, signedOut: false })
    if (!this.#feedIsOpen) this.#again(ASK_MS)
  }

  async #send(): Promise<'sent' | 'later' | null> {
    const result = await sendUnsent(this.#engine)
    this.#after(result)
    return result === 'sent' || result === 'later' ? result : null
  }

  async #pull(): Promise<boolean> {
    const { server, store, clock } = this.#engine
    const missing = this.#damaged
    this.#damaged = new Set()
    const have = store.names().filter((name) => !missing.has(name))
    const request = { log: this.#head?.log ?? null, since: this.#head?.since ?? 0, have }
    const answer = await server.changes(request)
    if (!answer.ok) {
      for (const name of missing) this.#damaged.add(name)
      this.#failed(answer.code)
      return false
    }
    if (this.#head && answer.value.log !== this.#head.log) {
      void this.contact()
      return false
    }
    this.#head = await applyChanges(this.#engine, answer.value, clock.now())
    return true
  }

  #hear(message: ServerMessage): void {
    if (message.type === 'catalogue') void this.contact()
    if (message.type !== 'changes') return
    this.#pushed.push(message)
    const { clock } = this.#engine
    const take = (): void => {
      this.#cancelPushed = null
      this.#pushedAt = clock.now()
      void this.#serial.run(() => this.#guard(() => this.#takePushed()))
    }
    const wait = this.#pushedAt + PUSH_MS - clock.now()
    if (wait > 0) this.#cancelPushed ??= clock.after(wait, take)
    else take()
  }

  async #takePushed(): Promise<void> {
    const { standing, clock } = this.#engine
    const messages = this.#pushed
    this.#pushed = []
    const changes = this.#follow(messages)
    if (changes === 'gap') return void (await this.#pull())
    if (!changes) return
    this.#head = await applyChanges(this.#engine, changes, clock.now())
    // A socket may outlive for a while the session that opened it: what it brings opens no new one.
    if (!standing.signedOut) standing.met(clock.now())
  }

  /** What these bring beyond the head, as one; null if nothing, `gap` if something between is missing. */
  #follow(messages: readonly Pushed[]): Changes | 'gap' | null {
    let since = this.#head?.since ?? -1
    const found: Changes[] = []
    for (const { from, upTo, data } of messages) {
      if (upTo <= since) continue
      const changes = data === undefined || from > since ? null : readChanges(data)
      if (!changes || changes.log !== this.#head?.log) return 'gap'
      found.push(changes)
      since = upTo
    }
    return mergeChanges(found)
  }

  /** A copy that could not be read is asked for whole, once until it has come. */
  #mend(name: string): void {
    if (this.#damaged.has(name)) return
    this.#damaged.add(name)
    void this.#serial.run(() => this.#guard(async () => void (await this.#pull())))
  }

  #after(result: Awaited<ReturnType<typeof sendUnsent>>): void {
    if (result === 'later') this.#retry()
    else if (result !== 'sent') this.#failed(result)
  }

  #failed(code: 'offline' | 'signed-out' | 'failed'): void {
    if (code === 'signed-out') return this.#stand(true, true)
    if (code === 'offline') this.#stand(false, this.#engine.standing.signedOut)
    this.#retry()
  }

  #stand(online: boolean, signedOut: boolean): void {
    if (!this.#started) return
    this.#engine.standing.set(online, signedOut)
    this.#engine.tabs.post({ type: 'contact', online, signedOut })
  }

  #retry(): void {
    const longest = Math.min(RETRY.most, RETRY.least * 2 ** this.#failures++)
    const [byte = 0] = this.#engine.random(1)
    this.#again(longest / 2 + (longest / 2) * (byte / 255))
  }

  #again(ms: number): void {
    if (this.#closed || !this.#started) return
    this.#cancelRetry?.()
    this.#cancelRetry = this.#engine.clock.after(ms, () => void this.contact())
  }

  /** Whatever goes wrong must not end the loop: a keep that refuses has said so, and the rest is tried again. */
  async #guard(task: () => Promise<void>): Promise<void> {
    if (this.#closed) return
    try {
      await task()
    } catch {
      this.#retry()
    }
  }
}

function readChanges(data: string): ReturnType<typeof decodeChanges> | null {
  try {
    return decodeChanges(Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0)))
  } catch {
    return null
  }
}

import type { RefusalReason, ServerMessage } from '#domain'
import type { Engine } from './Engine.ts'
import type { HeldDocument } from './HeldDocument.ts'
import { KEYS } from './keys.ts'
import { readHead } from './Stored.ts'
import type { OpenDocument } from './workspace.ts'

/** What a document on screen asks of the one who talks to the server. */
export interface Mediator {
  repair(name: string, reason: RefusalReason): Promise<void>
  /** Rights may have changed. */
  meet(): void
  /** Something unsent is waiting. */
  nudge(): void
}

const FIRST_SYNC_MS = 4000
/** A page that is left and entered again at once keeps its channel. */
const LINGER_MS = 2000
const RESYNC_MS = 1500

export async function openDocument(
  engine: Engine,
  mediator: Mediator,
  name: string,
  live: boolean,
): Promise<OpenDocument | null> {
  const { store, rights } = engine
  const access = rights.access(name)
  if (access === 'none') return null
  const held = await store.hold(name, access)
  if (live) watch(engine, mediator, held)
  if (held.gone || !(await isUsable(engine, held))) {
    leave(engine, held, live)
    return null
  }
  return handle(engine, held, live)
}

/** Whether there is something true to show: a copy, the server's answer, or a document known to be empty. */
async function isUsable(engine: Engine, held: HeldDocument): Promise<boolean> {
  if (held.based) return true
  if (!engine.standing.offline) await firstSync(engine, held)
  if (held.based || held.gone) return !held.gone
  return held.kept && readHead(await engine.keep.get(KEYS.head)) !== null
}

function firstSync({ clock, standing }: Engine, held: HeldDocument): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      cancel()
      for (const stop of stops) stop()
      resolve()
    }
    const cancel = clock.after(FIRST_SYNC_MS, done)
    const stops = [
      held.becameBased.add(done),
      held.wentAway.add(done),
      standing.changed.add(() => standing.offline && done()),
    ]
  })
}

function handle(engine: Engine, held: HeldDocument, live: boolean): OpenDocument {
  let open = true
  return {
    name: held.name,
    doc: held.doc,
    get awareness() {
      return held.channel?.awareness ?? null
    },
    access: () => (held.access === 'write' && isReadOnly(engine) ? 'read' : held.access),
    onAccess: (listener) => {
      const stops = [held.accessChanged.add(listener), engine.standing.changed.add(listener)]
      return () => stops.forEach((stop) => stop())
    },
    refusal: () => held.refusal,
    onRefusal: (listener) => held.refusalChanged.add(listener),
    gone: () => held.gone,
    onGone: (listener) => held.wentAway.add(listener),
    close: () => {
      if (!open) return
      open = false
      leave(engine, held, live)
    },
  }
}

function leave({ store, clock }: Engine, held: HeldDocument, live: boolean): void {
  if (!live) return store.release(held)
  clock.after(LINGER_MS, () => {
    if (--held.watchers === 0) held.leave()
    store.release(held)
  })
}

function watch(engine: Engine, mediator: Mediator, held: HeldDocument): void {
  held.watchers++
  if (held.channel || held.gone) return
  const { server, store } = engine
  held.channel = server.channel(held.name, held.doc, () => held.lastEdit, {
    connected: () => {
      held.connected = true
      held.blocked = false
    },
    disconnected: () => {
      held.connected = false
      if (held.rows.length > 0) mediator.nudge()
    },
    synced: () => held.setBased(),
    acknowledged: (edit) => {
      held.blocked = false
      held.setRefusal(null)
      store.settle(held, edit)
    },
    refused: () => {
      held.blocked = true
      mediator.nudge()
    },
    denied: () => {
      held.connected = false
      mediator.meet()
    },
    message: (message) => hear(engine, mediator, held, message),
  })
}

function hear(engine: Engine, mediator: Mediator, held: HeldDocument, message: ServerMessage): void {
  switch (message.type) {
    case 'resync':
      return held.channel?.resync()
    case 'refused': {
      const { type: _, ...reason } = message
      return refused(engine, mediator, held, reason)
    }
    case 'access':
      held.setAccess(message.access)
      if (message.access === 'none' && !held.kept) engine.store.discard([held.name], () => 'none', true)
      return mediator.meet()
    case 'changes':
    case 'catalogue':
      return
  }
}

function refused(engine: Engine, mediator: Mediator, held: HeldDocument, reason: RefusalReason): void {
  held.blocked = true
  switch (reason.code) {
    case 'gap':
      return held.channel?.resync()
    case 'rate':
    case 'storage':
      engine.clock.after(RESYNC_MS, () => held.channel?.resync())
      return
    default:
      held.setRefusal(reason)
      if (held.rows.length === 0 && engine.standing.wasJustReplaced(held.name, engine.clock.now())) return
      void mediator.repair(held.name, reason)
  }
}

/** Nothing is taken that could not be kept. */
function isReadOnly({ standing, keep }: Engine): boolean {
  return standing.storageFailed || (standing.offline && !keep.durable)
}

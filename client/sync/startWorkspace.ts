import { clearAside, readAside } from './aside.ts'
import { systemClock, type Clock } from './Clock.ts'
import { derivedKeep } from './derivedKeep.ts'
import { DocumentStore } from './DocumentStore.ts'
import type { Engine } from './Engine.ts'
import { hearTab } from './hearTab.ts'
import type { Keep } from './Keep.ts'
import { KEYS } from './keys.ts'
import { Listeners } from './Listeners.ts'
import { openDocument, type Mediator } from './openDocument.ts'
import { Outbox } from './Outbox.ts'
import { Rights } from './Rights.ts'
import type { Server, SessionInfo } from './Server.ts'
import { leaveSignOutPending, storedSession, storeSession } from './session.ts'
import { Standing } from './Standing.ts'
import { readHead } from './Stored.ts'
import { Synchroniser } from './Synchroniser.ts'
import type { Tabs } from './Tabs.ts'
import { watchedKeep } from './watchedKeep.ts'
import { wipe } from './wipe.ts'
import type { EndReason, Workspace } from './workspace.ts'
import { WorkspaceState } from './WorkspaceState.ts'

export interface WorkspaceOptions {
  readonly session: SessionInfo
  readonly keep: Keep
  readonly server: Server
  readonly tabs: Tabs
  readonly clock?: Clock
  readonly random?: (length: number) => Uint8Array
}

/** A copy that has not met the server for this long is wiped. */
const STALE_MS = 30 * 24 * 3600 * 1000
const STALE_CHECK_MS = 3600 * 1000
const SIGN_OUT_MS = 3000
const CHANGED_MS = 100

/**
 * Opens the workspace of the person of `session`, from what the device holds; the server is met behind it.
 * What another person or too old a contact has left is wiped first, their unsent edits set aside.
 */
export async function startWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const { session, server, tabs, clock = systemClock, random = randomBytes } = options
  const standing = new Standing()
  const keep = watchedKeep(options.keep, () => standing.failStorage())
  const outbox = new Outbox(keep, tabs)
  const store = new DocumentStore(keep, outbox, clock)
  const rights = new Rights(keep, clock, session)
  const engine: Engine = { keep, server, tabs, clock, rights, standing, outbox, store, random }
  const ended = new Listeners<[EndReason]>()
  const synchroniser = new Synchroniser(engine)
  const state = new WorkspaceState(engine)
  const changed = gathered(engine)

  let isOwner = false
  let closed = false
  let cancelCheck: (() => void) | null = null

  const stop = (): void => {
    closed = true
    synchroniser.close()
    cancelCheck?.()
    for (const held of store.held()) held.leave()
    server.close()
    tabs.close()
  }
  const end = async (reason: EndReason, wiped = false): Promise<void> => {
    if (closed) return
    synchroniser.close()
    if (!wiped) await wipe(engine, reason).catch(() => {})
    stop()
    ended.tell(reason)
  }
  const checkAge = (): void => {
    cancelCheck = clock.after(STALE_CHECK_MS, () => {
      void isStale(engine).then((stale) => (stale ? end('stale') : checkAge()))
    })
  }
  const meet = (): void => {
    if (isOwner) void synchroniser.contact()
    else tabs.post({ type: 'nudge', meet: true })
  }
  const nudge = (): void => {
    if (isOwner) synchroniser.nudge()
    else void outbox.written().then(() => tabs.post({ type: 'nudge', meet: false }))
  }
  const mediator: Mediator = { meet, nudge, repair: (name, reason) => synchroniser.repair(name, reason) }

  synchroniser.displaced.add(() => void end('other-person'))
  store.edited.add((name) => {
    if (!store.inMemory(name)?.connected) nudge()
  })
  tabs.onMessage((message) => {
    if (message.type === 'wiped') void end('signed-out', true)
    else if (message.type !== 'nudge') hearTab(engine, message, isOwner)
    else if (isOwner && !message.meet) nudge()
    // Whoever asks may have found edits of a window that ended before it could speak of them.
    else if (isOwner) void outbox.load().then(meet, meet)
  })
  await prepare(engine).catch(() => {})
  tabs.whenOwner(() => {
    isOwner = true
    synchroniser.start()
  })
  if (!isOwner) meet()
  checkAge()

  return {
    documents: store,
    keep: derivedKeep(keep, () => rights.session.user.id),
    state: () => state.read(),
    onState: (listener) => state.changed.add(listener),
    catalogue: () => rights.catalogue,
    onCatalogue: (listener) => rights.catalogueChanged.add(listener),
    session: () => rights.session,
    onSession: (listener) => rights.sessionChanged.add(listener),
    names: () => store.names(),
    open: (name, { live = true } = {}) => openDocument(engine, mediator, name, live),
    onChanged: (listener) => changed.add(listener),
    aside: () => readAside(keep, rights.session.user.id),
    clearAside: async () => {
      await clearAside(keep, rights.session.user.id)
      standing.refuse(null)
    },
    signOut: async () => {
      const told = await Promise.race([server.signOut(), after(clock, SIGN_OUT_MS)])
      await end('signed-out')
      if (!told?.ok) await leaveSignOutPending(keep)
    },
    resume: async () => {
      if (isOwner) await synchroniser.contact()
      else meet()
    },
    onEnded: (listener) => ended.add(listener),
    wake: () => {
      server.wake()
      meet()
    },
    flush: () => store.flush(),
    close: async () => {
      await store.flush()
      stop()
    },
  }
}

/** Names of documents that have changed, those of a tenth of a second in one go: at every key is too often. */
function gathered({ store, clock }: Engine): Listeners<[readonly string[]]> {
  const listeners = new Listeners<[readonly string[]]>()
  let names = new Set<string>()
  store.changed.add((changed) => {
    if (names.size === 0) clock.after(CHANGED_MS, tell)
    for (const name of changed) names.add(name)
  })
  function tell(): void {
    const told = [...names]
    names = new Set()
    listeners.tell(told)
  }
  return listeners
}

/** Another person's copy and one that is too old are wiped before anything is read. */
async function prepare(engine: Engine): Promise<void> {
  const { keep, outbox, store, rights, standing, clock } = engine
  await outbox.load()
  await store.load()
  const previous = await storedSession(keep)
  if (previous && previous.user.id !== rights.session.user.id) {
    await wipe({ ...engine, rights: new Rights(keep, clock, previous) }, 'other-person')
  } else if (await isStale(engine)) await wipe(engine, 'stale')
  await storeSession(keep, rights.session)
  await rights.load()
  standing.remember(readHead(await keep.get(KEYS.head))?.contactAt ?? null)
}

async function isStale({ keep, clock }: Engine): Promise<boolean> {
  const head = readHead(await keep.get(KEYS.head))
  return head !== null && clock.now() - head.contactAt > STALE_MS
}

function after(clock: Clock, ms: number): Promise<null> {
  return new Promise((resolve) => void clock.after(ms, () => resolve(null)))
}

function randomBytes(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length))
}

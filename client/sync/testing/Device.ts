import { createId } from '#domain'
import type { Keep } from '../Keep.ts'
import { memoryKeep } from '../memoryKeep.ts'
import { startWorkspace } from '../startWorkspace.ts'
import type { Workspace } from '../workspace.ts'
import { FakeConnection, sessionOf, type FakeServer } from './FakeServer.ts'
import { FakeTabs } from './FakeTabs.ts'
import { settle, type ManualClock } from './ManualClock.ts'

export interface Window {
  readonly workspace: Workspace
  readonly connection: FakeConnection
  /** The window disappears as it is: nothing more is written or sent. */
  crash(): void
}

/** One browser with its storage, on which windows open and crash. */
export class Device {
  readonly #server: FakeServer
  readonly #clock: ManualClock
  readonly tabs = new FakeTabs()
  readonly keep: Keep
  online = true
  readonly windows = new Set<Window>()

  constructor(server: FakeServer, clock: ManualClock, keep: Keep = personal(memoryKeep())) {
    this.#server = server
    this.#clock = clock
    this.keep = keep
  }

  async open(user: string): Promise<Window> {
    const connection = new FakeConnection(this.#server, user)
    connection.online = this.online
    const clock = this.#clock.window()
    const tabs = this.tabs.join(createId((length) => crypto.getRandomValues(new Uint8Array(length))))
    const keep = mortal(this.keep)
    const session = sessionOf(user)
    const workspace = await startWorkspace({ session, keep: keep.keep, server: connection, tabs, clock })
    const window: Window = {
      workspace,
      connection,
      crash: () => {
        keep.die()
        clock.stop()
        connection.close()
        tabs.close()
        this.windows.delete(window)
      },
    }
    this.windows.add(window)
    await settle()
    return window
  }

  async setOnline(online: boolean): Promise<void> {
    this.online = online
    for (const { connection } of this.windows) connection.setOnline(online)
    await settle()
  }
}

export function personal(keep: Keep): Keep {
  return { ...keep, durable: true }
}

/** A keep that hears nothing more from a window that is dead. */
function mortal(keep: Keep): { keep: Keep; die: () => void } {
  let dead = false
  const never = new Promise<never>(() => {})
  return {
    die: () => void (dead = true),
    keep: {
      durable: keep.durable,
      get: (key) => (dead ? never : keep.get(key)),
      set: (key, value) => (dead ? never : keep.set(key, value)),
      entries: (prefix) => (dead ? never : keep.entries(prefix)),
      keys: (prefix) => (dead ? never : keep.keys(prefix)),
      transact: (keys, change) => (dead ? never : keep.transact(keys, change)),
    },
  }
}

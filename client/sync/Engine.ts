import type { Clock } from './Clock.ts'
import type { DocumentStore } from './DocumentStore.ts'
import type { Keep } from './Keep.ts'
import type { Outbox } from './Outbox.ts'
import type { Rights } from './Rights.ts'
import type { Server } from './Server.ts'
import type { Standing } from './Standing.ts'
import type { Tabs } from './Tabs.ts'

/** The parts of a workspace, for the functions that work on several of them. */
export interface Engine {
  readonly keep: Keep
  readonly server: Server
  readonly tabs: Tabs
  readonly clock: Clock
  readonly rights: Rights
  readonly standing: Standing
  readonly outbox: Outbox
  readonly store: DocumentStore
  /** Uniform bytes, for ids. */
  readonly random: (length: number) => Uint8Array
}

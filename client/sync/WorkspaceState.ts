import type { Engine } from './Engine.ts'
import { Listeners } from './Listeners.ts'
import type { SyncState } from './SyncState.ts'

const MINUTE = 60_000

/** The one state that is shown, the gravest first. It stays the same object until it changes. */
export class WorkspaceState {
  readonly #engine: Engine
  #seen: SyncState
  readonly changed = new Listeners()

  constructor(engine: Engine) {
    this.#engine = engine
    this.#seen = compute(engine)
    engine.standing.changed.add(() => this.#look())
    engine.outbox.changed.add(() => this.#look())
  }

  read(): SyncState {
    return this.#seen
  }

  #look(): void {
    const now = compute(this.#engine)
    if (JSON.stringify(now) === JSON.stringify(this.#seen)) return
    this.#seen = now
    this.changed.tell()
  }
}

function compute({ standing, outbox, keep }: Engine): SyncState {
  const unsent = outbox.count()
  if (standing.storageFailed) return { kind: 'read-only', reason: 'storage' }
  if (standing.offline && !keep.durable) return { kind: 'read-only', reason: 'shared-offline' }
  if (standing.refusal) return { kind: 'refused', ...standing.refusal }
  if (standing.signedOut) return { kind: 'signed-out', unsent }
  if (standing.offline && outbox.writing === 0) return { kind: 'offline', unsent }
  if (unsent > 0) return { kind: 'sending', count: unsent }
  const at = standing.contactAt
  return { kind: 'saved', at: at === null ? null : at - (at % MINUTE) }
}

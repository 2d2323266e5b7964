import {
  access,
  activeGrants,
  type Access,
  type Catalogue,
  type CatalogueEntry,
  type Principal,
} from '#domain'
import type { Clock } from './Clock.ts'
import { KEYS } from './keys.ts'
import type { Keep } from './Keep.ts'
import { Listeners } from './Listeners.ts'
import type { SessionInfo } from './Server.ts'

const NO_CATALOGUE: Catalogue = { log: '', documents: [] }

/** Who works here, and what they may open: what the server said last, less the grants that have run out since. */
export class Rights {
  readonly #keep: Keep
  readonly #clock: Clock
  #session: SessionInfo
  #catalogue: Catalogue = NO_CATALOGUE
  #entries = new Map<string, CatalogueEntry>()
  #today: { readonly day: string; readonly principal: Principal } | null = null
  readonly catalogueChanged = new Listeners()
  readonly sessionChanged = new Listeners()

  constructor(keep: Keep, clock: Clock, session: SessionInfo) {
    this.#keep = keep
    this.#clock = clock
    this.#session = session
  }

  get session(): SessionInfo {
    return this.#session
  }

  get catalogue(): Catalogue {
    return this.#catalogue
  }

  async load(): Promise<void> {
    const catalogue = await this.#keep.get<Catalogue>(KEYS.catalogue)
    if (Array.isArray(catalogue?.documents)) this.#take(this.#session, catalogue)
  }

  /** What the server says now. */
  async set(session: SessionInfo, catalogue: Catalogue): Promise<void> {
    this.#take(session, catalogue)
    await this.#keep.transact([KEYS.session], (values) =>
      values.get(KEYS.session) === undefined
        ? null
        : {
            put: new Map<string, unknown>([
              [KEYS.session, session],
              [KEYS.catalogue, catalogue],
            ]),
          },
    )
  }

  access(name: string): Access {
    const entry = this.#entries.get(name)
    if (!entry) return 'none'
    const now = access(this.#principal(), name, entry.metadata)
    return now === 'write' ? entry.access : now
  }

  #principal(): Principal {
    const day = new Date(this.#clock.now()).toISOString().slice(0, 10)
    const known = this.#today
    if (known?.day === day) return known.principal
    const { principal } = this.#session
    const today = { day, principal: { ...principal, grants: activeGrants(principal.grants, day) } }
    this.#today = today
    return today.principal
  }

  #take(session: SessionInfo, catalogue: Catalogue): void {
    const sessionIsNew = JSON.stringify(session) !== JSON.stringify(this.#session)
    const catalogueIsNew = JSON.stringify(catalogue) !== JSON.stringify(this.#catalogue)
    this.#session = session
    this.#today = null
    this.#catalogue = catalogueIsNew ? catalogue : this.#catalogue
    this.#entries = new Map(catalogue.documents.map((entry) => [entry.name, entry]))
    if (sessionIsNew) this.sessionChanged.tell()
    if (catalogueIsNew) this.catalogueChanged.tell()
  }
}

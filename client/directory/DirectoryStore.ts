import {
  buildDirectory,
  EMPTY_DIRECTORY,
  parseName,
  projectDocument,
  type Directory,
  type DirectoryRow,
} from '#domain'
import type { Workspace } from '../sync/workspace.ts'
import { readProjection, storeProjection } from './storedProjection.ts'

export type DirectorySource = Pick<Workspace, 'keep' | 'names' | 'open' | 'onChanged' | 'onCatalogue'>

export interface DirectoryState {
  readonly directory: Directory
  /** `empty` until there is something to paint, `stored` while it comes from the last visit, then `fresh`. */
  readonly status: 'empty' | 'stored' | 'fresh'
}

/** Rows that a document gave, or null once it may no longer be read. */
export type RowsListener = (document: string, rows: readonly DirectoryRow[] | null) => void

interface Timing {
  /** Today, `YYYY-MM-DD`. */
  readonly today: () => string
  /** Runs a task when the page has nothing better to do. */
  readonly whenIdle: (task: () => void) => void
  /** Runs a task after some seconds, when the page has nothing better to do. */
  readonly later: (task: () => void) => void
}

/**
 * The directory on this device: painted from the projection stored at the last visit, then made again from
 * the documents, and kept true to them.
 */
export class DirectoryStore {
  readonly #source: DirectorySource
  readonly #timing: Timing
  readonly #rows = new Map<string, readonly DirectoryRow[]>()
  readonly #listeners = new Set<() => void>()
  readonly #rowListeners = new Set<RowsListener>()
  readonly #waiting = new Set<string>()
  #state: DirectoryState = { directory: EMPTY_DIRECTORY, status: 'empty' }
  #projecting = false
  /** Rows differ from the stored ones. */
  #unstored = false

  constructor(source: DirectorySource, timing: Timing) {
    this.#source = source
    this.#timing = timing
  }

  /** Paints what is stored, then follows the documents; what it returns stops it. */
  start(): () => void {
    const stops = [
      this.#source.onChanged((names) => names.some(isProjected) && this.#ask(names)),
      this.#source.onCatalogue(() => this.#ask(this.#source.names().filter((name) => !this.#rows.has(name)))),
    ]
    void this.#paintStored().then(() => this.#ask(this.#source.names()))
    return () => stops.forEach((stop) => stop())
  }

  state = (): DirectoryState => this.#state

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Tells the rows that are there, then every change of them. */
  onRows(listener: RowsListener): () => void {
    this.#rowListeners.add(listener)
    for (const [document, rows] of this.#rows) listener(document, rows)
    return () => this.#rowListeners.delete(listener)
  }

  async #paintStored(): Promise<void> {
    const stored = await readProjection(this.#source.keep)
    const held = new Set(this.#source.names())
    for (const [document, rows] of stored) {
      if (held.has(document) && !this.#rows.has(document)) this.#take(document, rows)
    }
    if (this.#rows.size > 0) this.#publish('stored')
  }

  #ask(names: readonly string[]): void {
    if (this.#forgetLost()) this.#publish(this.#state.status)
    for (const name of names) if (isProjected(name)) this.#waiting.add(name)
    void this.#project()
  }

  async #project(): Promise<void> {
    if (this.#projecting) return
    this.#projecting = true
    try {
      while (this.#waiting.size > 0) await this.#projectBatch()
    } finally {
      this.#projecting = false
    }
    if (this.#state.status === 'fresh') return
    this.#publish('fresh')
    this.#timing.whenIdle(() => this.#store())
  }

  async #projectBatch(): Promise<void> {
    let changed = false
    for (const name of [...this.#waiting].slice(0, BATCH)) {
      this.#waiting.delete(name)
      changed = (await this.#projectOne(name)) || changed
    }
    const isWhole = this.#state.status === 'fresh' && this.#waiting.size === 0
    if (changed) this.#publish(isWhole ? 'fresh' : 'stored')
    if (this.#waiting.size > 0) await new Promise<void>((resolve) => this.#timing.whenIdle(resolve))
  }

  async #projectOne(name: string): Promise<boolean> {
    const document = await this.#source.open(name, { live: false })
    if (!document) return this.#forget(name)
    try {
      const rows = projectDocument(document.doc, name, this.#timing.today())
      return this.#source.names().includes(name) ? this.#take(name, rows) : this.#forget(name)
    } finally {
      document.close()
    }
  }

  /** Takes the rows of a document, keeping those that are as they were. */
  #take(document: string, rows: readonly DirectoryRow[]): boolean {
    const known = new Map(this.#rows.get(document)?.map((row) => [row.id, row]))
    const kept = rows.map((row) => {
      const before = known.get(row.id)
      return before && JSON.stringify(before) === JSON.stringify(row) ? before : row
    })
    const same = kept.length === known.size && kept.every((row) => known.get(row.id) === row)
    if (same && this.#rows.has(document)) return false
    this.#rows.set(document, kept)
    for (const tell of this.#rowListeners) tell(document, kept)
    this.#storeLater()
    return true
  }

  #forgetLost(): boolean {
    const held = new Set(this.#source.names())
    const lost = [...this.#rows.keys()].filter((name) => !held.has(name))
    return lost.map((name) => this.#forget(name)).some(Boolean)
  }

  #forget(name: string): boolean {
    if (!this.#rows.delete(name)) return false
    for (const tell of this.#rowListeners) tell(name, null)
    this.#storeLater()
    return true
  }

  #publish(status: DirectoryState['status']): void {
    this.#state = { directory: buildDirectory([...this.#rows.values()].flat()), status }
    for (const tell of this.#listeners) tell()
  }

  /** All rows are one value, which costs a frame to write: not at every key of somebody who edits a record. */
  #storeLater(): void {
    if (this.#unstored) return
    this.#unstored = true
    this.#timing.later(() => this.#store())
  }

  #store(): void {
    if (!this.#unstored) return
    this.#unstored = false
    void storeProjection(this.#source.keep, this.#rows)
  }
}

const BATCH = 8

function isProjected(name: string): boolean {
  const type = parseName(name)?.type
  return type === 'commune' || type === 'bodies' || type === 'network'
}

import { readRecord, type ReadRecord } from '#domain'
import type { Workspace } from '../sync/workspace.ts'
import { meetingEntries, type MeetingEntry } from './meetingEntries.ts'

/** A meeting that this person may read, with its record as it stands. */
export interface MeetingSummary extends MeetingEntry {
  readonly record: ReadRecord
}

export interface MeetingsState {
  readonly meetings: readonly MeetingSummary[]
  readonly status: 'loading' | 'ready'
}

export type MeetingSource = Pick<Workspace, 'catalogue' | 'open' | 'onChanged' | 'onCatalogue'>

/** Every meeting that this person may read, kept true to their documents. */
export class MeetingStore {
  readonly #source: MeetingSource
  readonly #records = new Map<string, ReadRecord>()
  readonly #listeners = new Set<() => void>()
  readonly #waiting = new Set<string>()
  #state: MeetingsState = { meetings: [], status: 'loading' }
  #reading = false

  constructor(source: MeetingSource) {
    this.#source = source
  }

  /** Reads all, then follows the documents; what it returns stops it. */
  start(): () => void {
    const all = (): void => {
      this.#ask(() => true)
      void this.#read()
    }
    const stops = [
      this.#source.onChanged((names) => {
        this.#ask((name) => names.includes(name))
        if (this.#waiting.size > 0) void this.#read()
      }),
      this.#source.onCatalogue(all),
    ]
    all()
    return () => stops.forEach((stop) => stop())
  }

  state = (): MeetingsState => this.#state

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #ask(concerns: (name: string) => boolean): void {
    for (const { meeting } of this.#entries()) if (concerns(meeting)) this.#waiting.add(meeting)
  }

  async #read(): Promise<void> {
    if (this.#reading) return
    this.#reading = true
    try {
      while (this.#waiting.size > 0) {
        const names = [...this.#waiting]
        this.#waiting.clear()
        await Promise.all(names.map((name) => this.#readOne(name)))
      }
    } finally {
      this.#reading = false
    }
    this.#publish()
  }

  async #readOne(name: string): Promise<void> {
    const entry = this.#entries().find(({ meeting }) => meeting === name)
    const document = entry && (await this.#source.open(name, { live: false }))
    const record = document && readRecord(document.doc, 'meeting', 'Meeting', entry.id)
    document?.close()
    if (record) this.#records.set(name, record)
    else this.#records.delete(name)
  }

  #entries(): MeetingEntry[] {
    return meetingEntries(this.#source.catalogue()).filter(({ access }) => access !== 'none')
  }

  #publish(): void {
    const meetings = this.#entries().flatMap((entry) => {
      const record = this.#records.get(entry.meeting)
      return record && !record.values.has('archivedAt') ? [{ ...entry, record }] : []
    })
    this.#state = { meetings, status: 'ready' }
    for (const tell of this.#listeners) tell()
  }
}

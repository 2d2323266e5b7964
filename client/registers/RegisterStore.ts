import { formatName, readRecord } from '#domain'
import { meetingEntries } from '../meetings/meetingEntries.ts'
import type { Workspace } from '../sync/workspace.ts'
import {
  readRegister,
  type MeetingRegister,
  type RegisteredAction,
  type RegisteredDecision,
} from './readRegister.ts'

export interface RegistersState {
  readonly actions: readonly RegisteredAction[]
  readonly decisions: readonly RegisteredDecision[]
  readonly status: 'loading' | 'ready'
}

type RegisterSource = Pick<Workspace, 'catalogue' | 'open' | 'onChanged' | 'onCatalogue'>

/** The actions and decisions of every meeting that this person may read, kept true to their documents. */
export class RegisterStore {
  readonly #source: RegisterSource
  readonly #read = new Map<string, MeetingRegister>()
  readonly #listeners = new Set<() => void>()
  readonly #waiting = new Set<string>()
  #state: RegistersState = { actions: [], decisions: [], status: 'loading' }
  #reading = false

  constructor(source: RegisterSource) {
    this.#source = source
  }

  /** Reads all, then follows the documents; what it returns stops it. */
  start(): () => void {
    const all = (): void => {
      for (const { id } of this.#entries()) this.#waiting.add(id)
      void this.#work()
    }
    const stops = [
      this.#source.onCatalogue(all),
      this.#source.onChanged((names) => {
        for (const { id } of this.#entries()) {
          if (namesOf(id).some((name) => names.includes(name))) this.#waiting.add(id)
        }
        if (this.#waiting.size > 0) void this.#work()
      }),
    ]
    all()
    return () => stops.forEach((stop) => stop())
  }

  state = (): RegistersState => this.#state

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #entries() {
    return meetingEntries(this.#source.catalogue()).filter(({ access }) => access !== 'none')
  }

  async #work(): Promise<void> {
    if (this.#reading) return
    this.#reading = true
    try {
      // What is added meanwhile comes round, too.
      for (const id of this.#waiting) {
        this.#waiting.delete(id)
        await this.#readOne(id)
      }
    } finally {
      this.#reading = false
    }
    this.#publish()
  }

  async #readOne(id: string): Promise<void> {
    const metadata = this.#entries().find((entry) => entry.id === id)?.metadata
    const listed = new Set(this.#source.catalogue().documents.map(({ name }) => name))
    const open = (name: string) => (listed.has(name) ? this.#source.open(name, { live: false }) : null)
    const [meeting, minutes, actions] = await Promise.all(namesOf(id).map(open))
    const record = meeting && readRecord(meeting.doc, 'meeting', 'Meeting', id)
    if (metadata && record && !record.values.has('archivedAt')) {
      const documents = { minutes: minutes?.doc ?? null, actions: actions?.doc ?? null }
      this.#read.set(id, readRegister({ id, metadata, record, ...documents }))
    } else this.#read.delete(id)
    for (const document of [meeting, minutes, actions]) document?.close()
  }

  #publish(): void {
    const registers = this.#entries().flatMap(({ id }) => this.#read.get(id) ?? [])
    this.#state = {
      actions: registers.flatMap(({ actions }) => actions),
      decisions: registers.flatMap(({ decisions }) => decisions),
      status: 'ready',
    }
    for (const tell of this.#listeners) tell()
  }
}

function namesOf(id: string): string[] {
  return (['meeting', 'minutes', 'actions'] as const).map((type) => formatName(type, id))
}

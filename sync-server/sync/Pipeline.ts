import { setImmediate as turn, setTimeout as delay } from 'node:timers/promises'
import * as Y from 'yjs'
import {
  access,
  parseName,
  rootsOf,
  type DocumentTypeName,
  type Principal,
  type RefusalReason,
} from '#domain'
import type { HistoryEntry, Storage } from '../storage/storage.ts'
import type { Alarm } from './alarm.ts'
import { Buckets } from './buckets.ts'
import { claimClients } from './clients.ts'
import { FairQueue } from './FairQueue.ts'
import type { Writer } from './guardRecords.ts'
import { CLIENTS_ALARM, DOCUMENT_BYTES } from './limits.ts'
import { Refusal } from './refusal.ts'
import { Respite } from './Respite.ts'
import { scan, type Scan } from './scan.ts'
import { Shadow } from './Shadow.ts'

/** A document as it is being served. */
export type LiveDocument = Y.Doc & { readonly name: string }

export interface Edit {
  readonly document: LiveDocument
  /** Yjs update, V1. */
  readonly update: Uint8Array
  readonly user: string
  /** Yjs origin of the transaction that applies it. */
  readonly origin: unknown
  /** A command has judged it: `user` needs no right of their own to write this document. */
  readonly commanded?: boolean
}

export type SubmitResult =
  { readonly ok: true; readonly seq: number | null } | ({ readonly ok: false } & RefusalReason)

/** An edit that is durable and applied. */
interface Committed {
  readonly document: LiveDocument
  readonly seq: number
  readonly user: string
}

interface Options {
  readonly storage: Storage
  /** Who this is and may, now; null for an account that is closed. */
  readonly principalOf: (user: string) => Principal | null
  /** The name of an account. */
  readonly nameOf: (user: string) => string | null
  readonly metadataOf: (name: string) => unknown
  readonly onCommitted: (committed: readonly Committed[]) => void
  readonly alarm: Alarm
  /** Whether a restore is being recovered from: client ids of others are then accepted. */
  readonly recovering: () => boolean
  /** Milliseconds since 1970, and monotonic ones. */
  readonly now: () => number
  readonly elapsed: () => number
}

interface Job {
  readonly lane: string
  readonly cost: number
  readonly edit: Edit
  readonly scanned: Scan
  readonly settle: (result: SubmitResult) => void
}

interface CommandJob {
  readonly lane: string
  readonly cost: number
  readonly command: () => void
}

/** A job that was judged good: what it brings. */
interface Accepted {
  readonly job: Job
  readonly update: Uint8Array
  readonly history: readonly HistoryEntry[]
  readonly newClients: readonly number[]
}

interface DocumentState {
  readonly type: DocumentTypeName
  readonly shadow: Shadow
  readonly owners: Map<number, string>
  bytes: number
}

const BATCH_COST = 400
const RESPITE_LOOK_MS = 5
const COMMANDS = ' commands'

/** The only way in: whatever the transport, an edit becomes durable, applied and acknowledged here or nowhere. */
export class Pipeline {
  private readonly options: Options
  private readonly queue = new FairQueue<Job | CommandJob>()
  private readonly buckets: Buckets
  private readonly states = new WeakMap<LiveDocument, DocumentState>()
  private running: Promise<void> | null = null
  private readonly respite: Respite
  readonly counts = { accepted: 0, unchanged: 0, refused: 0 }

  constructor(options: Options) {
    this.options = options
    this.buckets = new Buckets(options.elapsed)
    this.respite = new Respite(options.elapsed)
  }

  /** Resolves once the edit is durable and applied, or refused. Never rejects. */
  submit(edit: Edit): Promise<SubmitResult> {
    try {
      this.buckets.admit(edit.user, edit.update.length)
      const scanned = scan(edit.update)
      this.buckets.spend(edit.user, scanned)
      const cost = 1 + scanned.structs / 10 + scanned.bytes / 1024
      const { promise, resolve } = Promise.withResolvers<SubmitResult>()
      this.queue.push({ lane: edit.user, cost, edit, scanned, settle: resolve })
      this.start()
      return promise
    } catch (error) {
      return Promise.resolve(this.refuse(edit, error))
    }
  }

  /** Runs `work` in its place among the edits: none is judged by the rights of another moment. */
  command<T>(work: () => T): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>()
    const command = (): void => {
      try {
        resolve(work())
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)))
      }
    }
    this.queue.push({ lane: COMMANDS, cost: 0, command })
    this.start()
    return promise
  }

  /** Resolves when nothing waits any more. */
  async drained(): Promise<void> {
    while (this.running) await this.running
  }

  private start(): void {
    this.running ??= this.run()
  }

  private async run(): Promise<void> {
    do {
      await turn()
      const start = this.options.elapsed()
      const taken = this.queue.take(BATCH_COST, this.respite.largest())
      if (taken.length === 0 && !this.queue.empty) await delay(RESPITE_LOOK_MS)
      this.work(taken)
      this.respite.after(taken, start)
    } while (!this.queue.empty)
    // In the turn of the last look at the queue: what comes later starts a new run.
    this.running = null
  }

  private work(taken: readonly (Job | CommandJob)[]): void {
    let batch: Job[] = []
    for (const job of taken) {
      if ('edit' in job) batch.push(job)
      else {
        this.process(batch)
        batch = []
        job.command()
      }
    }
    this.process(batch)
  }

  private process(batch: readonly Job[]): void {
    try {
      const accepted = this.judge(batch)
      const seqs = accepted.length > 0 ? this.append(accepted) : null
      if (seqs) this.apply(accepted, seqs)
    } catch (error) {
      this.options.alarm('hook-failed', { error })
      for (const { edit, settle } of batch) {
        this.distrustShadow(edit.document)
        settle(this.refuse(edit, new Refusal('storage')))
      }
    }
  }

  private judge(batch: readonly Job[]): Accepted[] {
    const accepted: Accepted[] = []
    for (const job of batch) {
      try {
        const judged = this.examine(job, accepted)
        if (judged) accepted.push(judged)
        else {
          this.counts.unchanged++
          job.settle({ ok: true, seq: null })
        }
      } catch (error) {
        job.settle(this.refuse(job.edit, error))
      }
    }
    return accepted
  }

  /** Rights now → client ids → document size → shadow → touched records. Null when it brings nothing new. */
  private examine(job: Job, accepted: readonly Accepted[]): Accepted | null {
    const { edit, scanned } = job
    const { document, user } = edit
    const { storage, principalOf, metadataOf } = this.options
    const mayWrite = access(principalOf(user), document.name, metadataOf(document.name)) === 'write'
    if (!mayWrite && !edit.commanded) {
      throw new Refusal('forbidden')
    }
    const state = this.stateOf(document)
    for (const root of scanned.roots) {
      if (!rootsOf(state.type).includes(root)) throw new Refusal('invalid', 'unknown root', root)
    }
    if (state.bytes + edit.update.length > DOCUMENT_BYTES) throw new Refusal('document-full')
    if (state.shadow.stale) this.resetShadow(document, state, accepted)
    const newClients = claimClients(
      scanned,
      user,
      state.owners,
      (client) => state.shadow.clockOf(client),
      this.options.recovering,
    )
    const { update, history } = state.shadow.try(edit.update, this.writerOf(user))
    if (update === null) return null
    for (const client of newClients) state.owners.set(client, user)
    if (newClients.length > 0 && state.owners.size === CLIENTS_ALARM) {
      this.options.alarm('many-clients', { document: document.name, head: storage.head() })
    }
    return { job, update, history, newClients }
  }

  /** While a restore is recovered from, each may bring edits of others. */
  private writerOf(user: string): Writer | null {
    return this.options.recovering() ? null : { user, name: this.options.nameOf(user) ?? '' }
  }

  private append(accepted: readonly Accepted[]): number[] | null {
    try {
      return this.options.storage.append(
        accepted.map(({ job: { edit }, update, history, newClients }) => ({
          name: edit.document.name,
          user: edit.user,
          update,
          history,
          newClients,
        })),
        this.options.now(),
      )
    } catch (error) {
      this.options.alarm('append-failed', { error })
      for (const { job, newClients } of accepted) {
        const state = this.stateOf(job.edit.document)
        for (const client of newClients) state.owners.delete(client)
        this.distrustShadow(job.edit.document)
        job.settle(this.refuse(job.edit, new Refusal('storage')))
      }
      return null
    }
  }

  /** In the turn of the append: what a reader sees is always the snapshot and every row of the log. */
  private apply(accepted: readonly Accepted[], seqs: readonly number[]): void {
    for (const { job, update } of accepted) {
      try {
        Y.applyUpdate(job.edit.document, update, job.edit.origin)
      } catch (error) {
        this.options.alarm('apply-failed', { document: job.edit.document.name, error })
      }
      this.stateOf(job.edit.document).bytes += update.length
    }
    const committed = accepted.map(({ job }, index) => ({
      document: job.edit.document,
      user: job.edit.user,
      seq: seqs[index] ?? 0,
    }))
    accepted.forEach(({ job }, index) => job.settle({ ok: true, seq: seqs[index] ?? null }))
    this.counts.accepted += accepted.length
    this.options.onCommitted(committed)
  }

  private refuse(edit: Edit, error: unknown): SubmitResult {
    const refusal = error instanceof Refusal ? error : new Refusal('malformed', String(error))
    this.counts.refused++
    const state = this.states.get(edit.document)
    if (!RETRIED.has(refusal.code)) this.buckets.penalise(edit.user, state?.shadow.stale ? state.bytes : 0)
    return { ok: false, ...refusal.reason }
  }

  private distrustShadow(document: LiveDocument): void {
    const state = this.states.get(document)
    if (state) state.shadow.stale = true
  }

  private stateOf(document: LiveDocument): DocumentState {
    const known = this.states.get(document)
    if (known) return known
    const parsed = parseName(document.name)
    if (!parsed) throw new Refusal('forbidden')
    const stored = this.options.storage.load(document.name)
    const bytes = stored.rows.reduce(
      (sum, row) => sum + row.update.length,
      stored.snapshot?.state.length ?? 0,
    )
    const state: DocumentState = {
      type: parsed.type,
      shadow: new Shadow(parsed.type),
      owners: this.options.storage.clients(document.name),
      bytes,
    }
    this.states.set(document, state)
    return state
  }

  private resetShadow(document: LiveDocument, state: DocumentState, accepted: readonly Accepted[]): void {
    const pending = accepted.filter(({ job }) => job.edit.document === document)
    state.shadow.reset([Y.encodeStateAsUpdate(document), ...pending.map(({ update }) => update)])
  }
}

/** Refusals that are no fault of the sender: the same edit may pass later. */
const RETRIED: ReadonlySet<string> = new Set(['gap', 'rate', 'storage'])

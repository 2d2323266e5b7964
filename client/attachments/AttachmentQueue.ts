import { FILES } from '../sync/keys.ts'
import type { Keep } from '../sync/workspace.ts'
import type { Upload, UploadAnswer } from './uploadFile.ts'

/** A file that waits on this device to be sent. */
export interface WaitingFile {
  readonly meeting: string
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** How far a file is; what is not here has gone. */
export type Sending =
  | { readonly kind: 'waiting' }
  /** From 0 to 1. */
  | { readonly kind: 'sending'; readonly part: number }
  | { readonly kind: 'refused'; readonly code: string }

interface Options {
  readonly keep: Keep
  readonly upload: Upload
  /** Runs `work` in one window of this device at a time; at once or not at all. */
  readonly alone: (work: () => Promise<void>) => Promise<void>
}

/** The one refusal that ends by itself: the file goes later. */
const TOO_FAST = 'rate'

const keyOf = ({ meeting, hash }: Pick<WaitingFile, 'meeting' | 'hash'>): string =>
  `${FILES}${meeting}:${hash}`

/** Files on their way to the server. They wait in the keep, which is wiped at sign-out with the rest. */
export class AttachmentQueue {
  readonly #options: Options
  readonly #listeners = new Set<() => void>()
  #sending: ReadonlyMap<string, Sending> = new Map()
  #again = false
  #running: Promise<void> | null = null

  constructor(options: Options) {
    this.#options = options
  }

  /** Keeps a file, then sends it when the server can be reached. @throws when this device cannot keep it */
  async add(file: WaitingFile): Promise<void> {
    await this.#options.keep.set(keyOf(file), file)
    this.#show(keyOf(file), { kind: 'waiting' })
    void this.work()
  }

  /** Forgets a file that need not be sent any more. */
  async remove(file: Pick<WaitingFile, 'meeting' | 'hash'>): Promise<void> {
    await this.#options.keep.transact([], () => ({ remove: [keyOf(file)] }))
    this.#show(keyOf(file), null)
  }

  /** The files that wait, sent or refused, of every meeting. */
  async files(): Promise<WaitingFile[]> {
    return (await this.#options.keep.entries<WaitingFile>(FILES)).map(([, file]) => file)
  }

  state = (): ReadonlyMap<string, Sending> => this.#sending

  of(file: Pick<WaitingFile, 'meeting' | 'hash'>): Sending | null {
    return this.#sending.get(keyOf(file)) ?? null
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Sends what waits, one file after the other, until one cannot be sent for want of the server. */
  work(): Promise<void> {
    this.#again = true
    this.#running ??= this.#run().finally(() => (this.#running = null))
    return this.#running
  }

  async #run(): Promise<void> {
    while (this.#again) {
      this.#again = false
      await this.#look()
      await this.#options.alone(() => this.#sendAll())
      // Another window may have sent some.
      await this.#look()
    }
  }

  async #look(): Promise<void> {
    const keys = new Set(await this.#options.keep.keys(FILES))
    const next = new Map<string, Sending>()
    for (const key of keys) next.set(key, this.#sending.get(key) ?? { kind: 'waiting' })
    this.#sending = next
    this.#tell()
  }

  async #sendAll(): Promise<void> {
    for (const [key, file] of await this.#options.keep.entries<WaitingFile>(FILES)) {
      const known = this.#sending.get(key)
      if (known?.kind === 'refused' && known.code !== TOO_FAST) continue
      const answer = await this.#send(key, file)
      if (answer.ok) await this.remove(file)
      else if (answer.code === 'offline' || answer.code === 'signed-out')
        return this.#show(key, { kind: 'waiting' })
      else this.#show(key, { kind: 'refused', code: answer.code })
      if (!answer.ok && answer.code === TOO_FAST) return
    }
  }

  #send(key: string, file: WaitingFile): Promise<UploadAnswer> {
    return this.#options.upload(file, (part) => this.#show(key, { kind: 'sending', part }))
  }

  #show(key: string, sending: Sending | null): void {
    const next = new Map(this.#sending)
    if (sending) next.set(key, sending)
    else next.delete(key)
    this.#sending = next
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

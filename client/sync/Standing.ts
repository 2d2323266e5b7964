import type { RefusalReason } from '#domain'
import { Listeners } from './Listeners.ts'

const REPLACE_AGAIN_MS = 30_000

export interface Refusal {
  readonly name: string
  readonly reason: RefusalReason
}

/** How this window stands towards the server and its own storage. */
export class Standing {
  /** Null until the server has been tried. */
  #online: boolean | null = null
  #signedOut = false
  #storageFailed = false
  #contactAt: number | null = null
  #refusal: Refusal | null = null
  readonly #replacedAt = new Map<string, number>()
  readonly changed = new Listeners()

  get online(): boolean {
    return this.#online === true
  }

  get offline(): boolean {
    return this.#online === false
  }

  get signedOut(): boolean {
    return this.#signedOut
  }

  get storageFailed(): boolean {
    return this.#storageFailed
  }

  /** Last answer of the server, in milliseconds since 1970. */
  get contactAt(): number | null {
    return this.#contactAt
  }

  /** The last refusal that the person has not yet dealt with. */
  get refusal(): Refusal | null {
    return this.#refusal
  }

  remember(contactAt: number | null): void {
    this.#contactAt = contactAt
  }

  met(at: number): void {
    this.#contactAt = at
    this.#online = true
    this.#signedOut = false
    this.changed.tell()
  }

  set(online: boolean, signedOut: boolean): void {
    if (online === this.#online && signedOut === this.#signedOut) return
    this.#online = online
    this.#signedOut = signedOut
    this.changed.tell()
  }

  refuse(refusal: Refusal | null): void {
    this.#refusal = refusal
    this.changed.tell()
  }

  noteReplaced(name: string, at: number): void {
    this.#replacedAt.set(name, at)
  }

  /** A copy that was just taken from the server and is refused again would be replaced for ever. */
  wasJustReplaced(name: string, now: number): boolean {
    const at = this.#replacedAt.get(name)
    return at !== undefined && now - at < REPLACE_AGAIN_MS
  }

  /** A write of this device has failed: nothing more is promised, so nothing more is taken. */
  failStorage(): void {
    if (this.#storageFailed) return
    this.#storageFailed = true
    this.changed.tell()
  }
}

import { Refusal } from './refusal.ts'
import type { Scan } from './scan.ts'

const CAPACITY = 600
/** Refilled per millisecond. */
const REFILL = 0.3
/** A refusal makes the shadow rebuild: it costs what it costs the server, and more in a large document. */
const PENALTY = 60
const PENALTY_BYTES = 12 * 1024

/** One bucket a person, whatever the number of their connections. */
export class Buckets {
  private readonly levels = new Map<string, { level: number; at: number }>()
  private readonly now: () => number

  /** @param now monotonic milliseconds */
  constructor(now: () => number) {
    this.now = now
  }

  /** Judges by the bytes alone, before they are looked at. @throws Refusal `rate` */
  admit(user: string, bytes: number): void {
    if (this.refill(user).level < 1 + bytes / 2048) throw new Refusal('rate')
  }

  /** @throws Refusal `rate` */
  spend(user: string, { structs, deletes, bytes }: Scan): void {
    const cost = 1 + structs / 20 + deletes / 20 + bytes / 2048
    const bucket = this.refill(user)
    if (bucket.level < cost) throw new Refusal('rate')
    bucket.level -= cost
  }

  /** @param bytes what has to be rebuilt because of the refusal */
  penalise(user: string, bytes: number): void {
    this.refill(user).level -= PENALTY + bytes / PENALTY_BYTES
  }

  /** Whether this person may ask for more; what it costs is known and charged afterwards. */
  allows(user: string): boolean {
    return this.refill(user).level > 0
  }

  charge(user: string, cost: number): void {
    this.refill(user).level -= cost
  }

  private refill(user: string): { level: number; at: number } {
    const at = this.now()
    const bucket = this.levels.get(user) ?? { level: CAPACITY, at }
    bucket.level = Math.min(CAPACITY, bucket.level + (at - bucket.at) * REFILL)
    bucket.at = at
    this.levels.set(user, bucket)
    return bucket
  }
}

const CAPACITY = 2 * 1024 * 1024
/** Bytes refilled per millisecond. */
const REFILL = 512
/** What a frame costs besides its bytes. */
const FRAME = 256

/**
 * Paces what all sockets of one person bring in: TCP then makes the sender wait, and nothing piles up here.
 * A client's own edits never come near it.
 */
export class Intake {
  private readonly levels = new Map<string, { level: number; at: number }>()
  private readonly now: () => number

  /** @param now monotonic milliseconds */
  constructor(now: () => number) {
    this.now = now
  }

  /** Counts a frame; answers for how many milliseconds its socket should not be read. */
  take(user: string, bytes: number): number {
    const at = this.now()
    const { level, at: last } = this.levels.get(user) ?? { level: CAPACITY, at }
    const left = Math.min(CAPACITY, level + (at - last) * REFILL) - bytes - FRAME
    this.levels.set(user, { level: left, at })
    return left >= 0 ? 0 : Math.ceil(-left / REFILL)
  }
}

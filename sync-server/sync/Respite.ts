/** What costs more than this keeps everybody waiting while it is judged and applied. */
const SMALL_COST = 50
/** After large edits only small ones are taken, for this many times as long as the large ones took. */
const TIMES = 2

/** Leaves time to small edits: large ones have at most a third of it, whoever sends them. */
export class Respite {
  private until = 0
  private readonly now: () => number

  /** @param now monotonic milliseconds */
  constructor(now: () => number) {
    this.now = now
  }

  /** What an edit may cost to be taken now. */
  largest(): number {
    return this.now() < this.until ? SMALL_COST : Infinity
  }

  /** Begins after work that held a large edit. @param start when that work began */
  after(work: readonly { readonly cost: number }[], start: number): void {
    const end = this.now()
    if (work.some(({ cost }) => cost > SMALL_COST)) this.until = end + (end - start) * TIMES
  }
}

/** Something that waits for its turn, and what it will cost. */
interface Waiting {
  readonly lane: string
  readonly cost: number
}

/**
 * First in first out for each lane (a person), lanes taking turns: who sends much waits behind nobody but
 * themselves.
 */
export class FairQueue<T extends Waiting> {
  private readonly lanes = new Map<string, T[]>()

  get empty(): boolean {
    return this.lanes.size === 0
  }

  push(item: T): void {
    const lane = this.lanes.get(item.lane)
    if (lane) lane.push(item)
    else this.lanes.set(item.lane, [item])
  }

  /** Takes items in turns until their cost reaches `budget`; at least one. */
  take(budget: number): T[] {
    const taken: T[] = []
    let cost = 0
    while (this.lanes.size > 0) {
      for (const [name, lane] of this.lanes) {
        const next = lane[0]
        if (next && taken.length > 0 && cost + next.cost > budget) return taken
        if (next) {
          taken.push(next)
          cost += next.cost
        }
        lane.shift()
        this.lanes.delete(name)
        if (lane.length > 0) this.lanes.set(name, lane)
      }
    }
    return taken
  }
}

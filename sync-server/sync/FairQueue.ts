/** Something that waits for its turn, and what it will cost. */
interface Waiting {
  readonly lane: string
  readonly cost: number
}

interface Lane<T> {
  readonly items: { readonly item: T; readonly finish: number }[]
  /** When its last item would be done, had every lane the same share. */
  finish: number
}

/**
 * First in first out for each lane (a person); among lanes, whoever would be done first if all shared
 * equally. A small edit waits for at most what is being done, however much others have sent.
 */
export class FairQueue<T extends Waiting> {
  private readonly lanes = new Map<string, Lane<T>>()
  /** The finish of what was taken last: a lane that was idle starts from here, without credit. */
  private now = 0

  get empty(): boolean {
    return this.lanes.size === 0
  }

  push(item: T): void {
    const lane = this.lanes.get(item.lane) ?? { items: [], finish: this.now }
    lane.finish += item.cost
    lane.items.push({ item, finish: lane.finish })
    this.lanes.set(item.lane, lane)
  }

  /**
   * Takes items in their turns until their cost reaches `budget`; at least one.
   * @param largest a lane whose next item costs more than this waits
   */
  take(budget: number, largest = Infinity): T[] {
    const taken: T[] = []
    let cost = 0
    for (let lane = this.first(largest); lane; lane = this.first(largest)) {
      const next = lane.items[0]
      if (!next || (taken.length > 0 && cost + next.item.cost > budget)) break
      taken.push(next.item)
      cost += next.item.cost
      this.now = Math.max(this.now, next.finish)
      lane.items.shift()
      if (lane.items.length === 0) this.lanes.delete(next.item.lane)
    }
    return taken
  }

  private first(largest: number): Lane<T> | null {
    let first: Lane<T> | null = null
    for (const lane of this.lanes.values()) {
      if ((lane.items[0]?.item.cost ?? 0) > largest) continue
      if (!first || (lane.items[0]?.finish ?? 0) < (first.items[0]?.finish ?? 0)) first = lane
    }
    return first
  }
}

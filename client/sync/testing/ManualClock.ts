import type { Clock } from '../Clock.ts'

/** Time that moves only when a test says so. */
export class ManualClock implements Clock {
  #now = Date.UTC(2026, 2, 17, 9)
  readonly #tasks = new Set<{ readonly at: number; readonly task: () => void }>()

  now = (): number => this.#now

  after = (ms: number, task: () => void): (() => void) => {
    const entry = { at: this.#now + ms, task }
    this.#tasks.add(entry)
    return () => void this.#tasks.delete(entry)
  }

  /** Moves on by `ms`, running what falls due in its order. */
  async advance(ms: number): Promise<void> {
    const until = this.#now + ms
    for (;;) {
      const due = Array.from(this.#tasks)
        .filter(({ at }) => at <= until)
        .sort((a, b) => a.at - b.at)[0]
      if (!due) break
      this.#tasks.delete(due)
      this.#now = Math.max(this.#now, due.at)
      due.task()
      await settle()
    }
    this.#now = until
    await settle()
  }

  /** Sleeps for `ms`, as a laptop does: what fell due meanwhile runs once, late. */
  async sleep(ms: number): Promise<void> {
    this.#now += ms
    const due = Array.from(this.#tasks).filter(({ at }) => at <= this.#now)
    for (const entry of due.sort((a, b) => a.at - b.at)) {
      if (this.#tasks.delete(entry)) entry.task()
    }
    await settle()
  }

  /** A clock that can be stopped without the others, as the timers of a window that closes. */
  window(): Clock & { stop: () => void } {
    let stopped = false
    return {
      now: this.now,
      after: (ms, task) => this.after(ms, () => !stopped && task()),
      stop: () => void (stopped = true),
    }
  }
}

/** Lets everything that waits for no time happen: promises, and the requests of the database. */
export async function settle(turns = 12): Promise<void> {
  for (let turn = 0; turn < turns; turn++) {
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => {
        port1.close()
        resolve()
      })
      port1.start()
      port2.postMessage(null)
    })
  }
}

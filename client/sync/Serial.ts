/** Runs tasks one after the other. One that fails does not stop the next. */
export class Serial {
  #last: Promise<unknown> = Promise.resolve()

  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#last.then(task)
    this.#last = result.catch(() => {})
    return result
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    let last
    do {
      last = this.#last
      await last
    } while (last !== this.#last)
  }
}

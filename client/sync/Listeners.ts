/** Those who want to know. One that throws does not keep the others from hearing. */
export class Listeners<A extends readonly unknown[] = []> {
  readonly #listeners = new Set<(...args: A) => void>()

  add(listener: (...args: A) => void): () => void {
    const own = (...args: A): void => listener(...args)
    this.#listeners.add(own)
    return () => void this.#listeners.delete(own)
  }

  tell(...args: A): void {
    for (const listener of Array.from(this.#listeners)) {
      try {
        listener(...args)
      } catch (error) {
        reportError(error)
      }
    }
  }
}

function reportError(error: unknown): void {
  queueMicrotask(() => {
    throw error
  })
}

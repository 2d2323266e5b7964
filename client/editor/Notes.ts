/** Tells whoever lists the notes that one was written, changed or removed: once for all that happens together. */
export class Notes {
  private readonly listeners = new Set<() => void>()
  private version = 0
  private told = true

  state = (): number => this.version

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  changed(): void {
    if (!this.told) return
    this.told = false
    queueMicrotask(() => {
      this.told = true
      this.version++
      for (const listener of this.listeners) listener()
    })
  }
}

export interface Attempts {
  /** Counts one attempt. False when there have been too many: it must then not be tried. */
  take(key: string): boolean
  forget(key: string): void
}

interface Options {
  readonly limit: number
  readonly windowMs: number
  readonly now: () => number
  readonly maxKeys?: number
}

/** A sliding window of attempts per key, in memory. The oldest keys are dropped beyond `maxKeys`. */
export function createAttempts({ limit, windowMs, now, maxKeys = 20_000 }: Options): Attempts {
  const times = new Map<string, number[]>()
  return {
    take(key) {
      const since = now() - windowMs
      const recent = (times.get(key) ?? []).filter((at) => at > since)
      const allowed = recent.length < limit
      if (allowed) recent.push(now())
      times.delete(key)
      times.set(key, recent)
      const oldest = times.size > maxKeys ? times.keys().next().value : undefined
      if (oldest !== undefined) times.delete(oldest)
      return allowed
    },
    forget: (key) => void times.delete(key),
  }
}

import type { Keep } from './Keep.ts'

/**
 * The same keep, which has begun to read `keys` before anybody asks: a device that starts reads them while the
 * page is still being made. Each is given once, and only until it is written.
 */
export function readAhead(keep: Keep, keys: readonly string[]): Keep {
  const ahead = new Map<string, Promise<unknown>>()
  for (const key of keys) {
    const value = keep.get(key)
    // Whoever asks for it hears of the failure.
    value.catch(() => {})
    ahead.set(key, value)
  }
  return {
    ...keep,
    get: async <T>(key: string) => {
      const value = ahead.get(key)
      if (!value) return keep.get<T>(key)
      ahead.delete(key)
      return (await value) as T | undefined
    },
    set: (key, value) => {
      ahead.delete(key)
      return keep.set(key, value)
    },
    transact: (read, change) => {
      ahead.clear()
      return keep.transact(read, change)
    },
  }
}

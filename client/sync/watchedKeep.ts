import type { Keep } from './Keep.ts'

/** The same keep, and somebody who hears of the first thing that it cannot do. */
export function watchedKeep(keep: Keep, onFailure: () => void): Keep {
  const watch = async <T>(result: Promise<T>): Promise<T> => {
    try {
      return await result
    } catch (error) {
      onFailure()
      throw error
    }
  }
  return {
    durable: keep.durable,
    get: (key) => watch(keep.get(key)),
    set: (key, value) => watch(keep.set(key, value)),
    entries: (prefix) => watch(keep.entries(prefix)),
    keys: (prefix) => watch(keep.keys(prefix)),
    transact: (keys, change) => watch(keep.transact(keys, change)),
  }
}

import type { Keep } from './Keep.ts'

/** The keep of a shared computer: gone with the page. */
export function memoryKeep(content = new Map<string, unknown>()): Keep {
  const under = (prefix: string): string[] =>
    [...content.keys()].filter((key) => key.startsWith(prefix)).sort()
  return {
    durable: false,
    get: async <T>(key: string) => content.get(key) as T | undefined,
    set: async (key, value) => void content.set(key, value),
    entries: async <T>(prefix: string) => under(prefix).map((key) => [key, content.get(key) as T] as const),
    keys: async (prefix = '') => under(prefix),
    transact: async (keys, change) => {
      const writes = change(new Map(keys.map((key) => [key, content.get(key)])))
      writes?.put?.forEach((value, key) => content.set(key, value))
      for (const key of writes?.remove ?? []) content.delete(key)
    },
  }
}

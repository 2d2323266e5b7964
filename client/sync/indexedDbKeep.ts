import { createStore, promisifyRequest, set, type UseStore } from 'idb-keyval'
import type { Keep, Writes } from './Keep.ts'

/** The keep of a personal device: one IndexedDB database with one store. */
export function indexedDbKeep(database = 'tour-de-table'): Keep {
  const store = createStore(database, 'keep')
  return {
    durable: true,
    get: batchedGet(store),
    set: (key, value) => set(key, value, store),
    entries: <T>(prefix: string) =>
      store('readonly', async (objects) => {
        const [keys, values] = await Promise.all([
          promisifyRequest(objects.getAllKeys(startingWith(prefix))),
          promisifyRequest<T[]>(objects.getAll(startingWith(prefix))),
        ])
        return keys.flatMap((key, i) => {
          const value = values[i]
          return value === undefined ? [] : [[String(key), value] as const]
        })
      }),
    keys: (prefix = '') =>
      store('readonly', async (objects) =>
        (await promisifyRequest(objects.getAllKeys(startingWith(prefix)))).map(String),
      ),
    transact: (keys, change) => transact(store, keys, change),
  }
}

/** What is asked in one go is read in one transaction: a hundred documents open as fast as a few. */
function batchedGet(store: UseStore): <T>(key: string) => Promise<T | undefined> {
  let batch: Promise<(key: string) => Promise<unknown>> | null = null
  return async <T>(key: string) => {
    batch ??= Promise.resolve().then(() => {
      batch = null
      return store('readonly', (objects) => (each: string) => promisifyRequest<unknown>(objects.get(each)))
    })
    const read = await batch
    return (await read(key)) as T | undefined
  }
}

function startingWith(prefix: string): IDBKeyRange {
  return IDBKeyRange.bound(prefix, `${prefix}\uffff`)
}

function transact(
  store: UseStore,
  keys: readonly string[],
  change: (values: ReadonlyMap<string, unknown>) => Writes | null,
): Promise<void> {
  return store('readwrite', (objects) => {
    const { transaction } = objects
    return new Promise<void>((resolve, reject) => {
      const fail = (): void => reject(transaction.error ?? new Error('the transaction was aborted'))
      transaction.addEventListener('complete', () => resolve())
      transaction.addEventListener('abort', fail)
      const values = new Map<string, unknown>()
      const write = (): void => {
        try {
          const writes = change(values)
          writes?.put?.forEach((value, key) => objects.put(value, key))
          for (const key of writes?.remove ?? []) objects.delete(key)
          // Nothing more is asked of it: a page that closes now no longer ends it.
          transaction.commit()
        } catch (error) {
          reject(error)
          transaction.abort()
        }
      }
      let missing = keys.length
      if (missing === 0) write()
      for (const key of keys) {
        const request = objects.get(key)
        request.addEventListener('success', () => {
          values.set(key, request.result)
          if (--missing === 0) write()
        })
      }
    })
  })
}

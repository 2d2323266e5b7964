import * as z from 'zod/mini'
import type { Storage } from '../storage/storage.ts'

const doors = z.array(z.object({ email: z.string(), name: z.string(), role: z.string(), what: z.string() }))

/** The doors of a data folder that was made as a demo, or null. */
export function demoDoors(storage: Storage) {
  const stored = storage.setting('demo')
  return stored === null ? null : z.parse(doors, JSON.parse(stored))
}

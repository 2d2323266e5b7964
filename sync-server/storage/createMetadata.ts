import { documentTypes, parseName } from '#domain'
import type { Storage } from './storage.ts'

/** What the server knows about meetings and such, by subject (`meeting:<id>`), read once from the store. */
export function createMetadata(storage: Storage) {
  const kept = new Map<string, unknown>()
  function get(subject: string): unknown {
    if (!kept.has(subject)) kept.set(subject, storage.metadata(subject))
    return kept.get(subject)
  }
  return {
    get,
    set(subject: string, metadata: unknown): void {
      storage.setMetadata(subject, metadata)
      kept.set(subject, metadata)
    },
    /** What rights on a document depend on. @param name of the document */
    of(name: string): unknown {
      const parsed = parseName(name)
      const subject = parsed && documentTypes[parsed.type].subject
      return subject ? get(`${subject}:${parsed.key}`) : null
    },
  }
}

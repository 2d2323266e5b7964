import type { PastImport } from '#domain'
import type { ImportStore, StoredImport } from './ImportContext.ts'

/** Where settings are kept as text under a key. */
export interface Settings {
  setting(key: string): string | null
  setSetting(key: string, value: string): void
}

const LIST = 'imports'

/** Imports as JSON among the installation's settings: the list, and each import's writes under its own key. */
export function createImportStore(settings: Settings): ImportStore {
  const list = (): PastImport[] => JSON.parse(settings.setting(LIST) ?? '[]') as PastImport[]
  return {
    list,
    find(id) {
      const stored = settings.setting(`import.${id}`)
      return stored === null ? null : (JSON.parse(stored) as StoredImport)
    },
    save(stored) {
      const { past } = stored
      settings.setSetting(`import.${past.id}`, JSON.stringify(stored))
      settings.setSetting(LIST, JSON.stringify([past, ...list().filter(({ id }) => id !== past.id)]))
    },
  }
}

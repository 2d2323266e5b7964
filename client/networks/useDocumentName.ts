import { parseName, type DocumentTypeName } from '#domain'
import { useCatalogue } from '../sync/hooks.ts'

/** The name, with its present epoch, of a document that this person may open; null if there is none. */
export function useDocumentName(type: DocumentTypeName, key: string): string | null {
  const { documents } = useCatalogue()
  const found = documents.find(({ name }) => {
    const parsed = parseName(name)
    return parsed?.type === type && parsed.key === key
  })
  return found?.name ?? null
}

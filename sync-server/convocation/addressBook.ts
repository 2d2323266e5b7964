import { displayName, parseName, projectDocument, type AreaRow, type PersonRow } from '#domain'
import type * as Y from 'yjs'

interface Options {
  /** Names of the documents that exist. */
  readonly names: () => Iterable<string>
  readonly readDocument: (name: string) => Y.Doc | null
  /** `YYYY-MM-DD`. */
  readonly today: () => string
}

export type AddressBook = ReturnType<typeof createAddressBook>

/** People and territories of the directory as it stands, looked up when a letter is written. */
export function createAddressBook({ names, readDocument, today }: Options) {
  return {
    /** Those who are found, by id. */
    people(ids: Iterable<string>): Map<string, PersonRow> {
      const wanted = new Set(ids)
      const found = new Map<string, PersonRow>()
      for (const name of names()) {
        if (found.size === wanted.size) break
        if (parseName(name)?.type !== 'commune') continue
        const doc = readDocument(name)
        if (!doc || ![...wanted].some((id) => doc.getMap('Person').has(id))) continue
        for (const row of projectDocument(doc, name, today())) {
          if (row.kind === 'person' && wanted.has(row.id) && !row.archived) found.set(row.id, row)
        }
      }
      return found
    },
    /** The name of a territory, or its code. */
    areaName(code: string): string {
      for (const name of names()) {
        const parsed = parseName(name)
        const doc = parsed?.type === 'commune' && parsed.key === code ? readDocument(name) : null
        const rows = doc ? projectDocument(doc, name, today()) : []
        const area = rows.find((row): row is AreaRow => row.kind === 'area' && row.id === code)
        if (area) return area.name
      }
      return code
    },
  }
}

const CIVILITIES: Readonly<Record<string, string>> = { mr: 'M.', mrs: 'Mme' }

/** «Mme Solène Garnier». */
export function politeName(row: PersonRow): string {
  const civility = row.civility && CIVILITIES[row.civility]
  return [civility, displayName(row)].filter(Boolean).join('\u00a0')
}

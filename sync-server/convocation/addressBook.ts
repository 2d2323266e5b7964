import { displayName, parseName, projectDocument, type AreaRow, type PersonRow } from '#domain'
import type * as Y from 'yjs'
import type { Accounts } from '../accounts/accounts.ts'

interface Options {
  readonly accounts: Pick<Accounts, 'listUsers'>
  /** Names of the documents that exist. */
  readonly names: () => Iterable<string>
  readonly readDocument: (name: string) => Y.Doc | null
  /** `YYYY-MM-DD`. */
  readonly today: () => string
}

export interface Addressee {
  readonly person: string
  /** «Mme Solène Garnier»; empty where neither the directory nor an account knows them. */
  readonly name: string
  readonly address: string | null
}

export type AddressBook = ReturnType<typeof createAddressBook>

/** People and territories of the directory as it stands, and accounts, looked up when a letter is written. */
export function createAddressBook({ accounts, names, readDocument, today }: Options) {
  /** Those of the directory who are found, by id. */
  function people(ids: Iterable<string>): Map<string, PersonRow> {
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
  }

  return {
    people,
    /** How people are written to: by the address of their account, else by the one that their record prefers. */
    addressees(ids: readonly string[]): Map<string, Addressee> {
      const rows = people(ids)
      const found = new Map<string, Addressee>()
      for (const person of ids) {
        const row = rows.get(person)
        found.set(person, { person, name: row ? politeName(row) : '', address: row?.email ?? null })
      }
      if (found.size === 0) return found
      for (const { person, name, email, status } of accounts.listUsers()) {
        const known = person === null ? null : found.get(person)
        if (!known || status === 'deactivated') continue
        found.set(known.person, { ...known, name: known.name || name, address: email })
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

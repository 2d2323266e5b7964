import { parseName, preferredContact, readRecords } from '#domain'
import type { CommandContext } from './command.ts'

export interface Addressee {
  readonly person: string
  readonly name: string
  /** Null when neither an account nor the directory has one. */
  readonly address: string | null
}

/** How people are written to: by the address of their account, else by the one that their record prefers. */
export function findAddresses(
  {
    accounts,
    documentNames,
    readDocument,
  }: Pick<CommandContext, 'accounts' | 'documentNames' | 'readDocument'>,
  people: ReadonlySet<string>,
): Addressee[] {
  const found = new Map<string, Addressee>()
  for (const name of documentNames()) {
    const doc = parseName(name)?.type === 'commune' ? readDocument(name) : null
    if (!doc) continue
    for (const { id, values, entries } of readRecords(doc, 'commune', 'Person')) {
      if (!people.has(id)) continue
      const address = preferredContact(entries.get('contact') ?? [], ['email']) ?? null
      const words = [values.get('givenName'), values.get('usualName') ?? values.get('familyName')]
      found.set(id, { person: id, name: words.filter(Boolean).join(' '), address })
    }
  }
  for (const { person, name, email, status } of accounts.listUsers()) {
    if (person !== null && people.has(person) && status !== 'deactivated') {
      found.set(person, { person, name, address: email })
    }
  }
  return [...people].map((person) => found.get(person) ?? { person, name: '', address: null })
}

import * as Y from 'yjs'
import { readRecord, readRecords, type ReadRecord } from '../../records/read.ts'

/** A territory that the association keeps, with the documents of its people. */
export interface Home {
  readonly name: string
  readonly document: string
  readonly privateDocument: string
}

export interface ImportScope {
  /** Code of the association's département; null where there is none, and nothing is then in scope. */
  readonly department: string | null
  /** By official code: every commune, and the département itself for those who hold no commune's mandate. */
  readonly homes: ReadonlyMap<string, Home>
}

/** A person as the documents of one territory hold them. `private` is null where the private part is missing. */
export interface DirectoryPerson {
  readonly home: string
  readonly public: ReadRecord
  readonly private: ReadRecord | null
}

/** The officials of every territory, archived ones left out. A territory whose documents are missing has none. */
export function readDirectory(scope: ImportScope, documents: ReadonlyMap<string, Y.Doc>): DirectoryPerson[] {
  const people: DirectoryPerson[] = []
  for (const [home, { document, privateDocument }] of scope.homes) {
    const doc = documents.get(document)
    if (!doc) continue
    const privateDoc = documents.get(privateDocument)
    for (const person of readRecords(doc, 'commune', 'Person')) {
      if (person.values.has('archivedAt') || person.values.get('family') === 'assistant') continue
      const hidden = privateDoc ? readRecord(privateDoc, 'communePrivate', 'Person', person.id) : null
      people.push({ home, public: person, private: hidden })
    }
  }
  return people
}

import { createRecord, readRecord, writeField } from '#domain'
import type * as Y from 'yjs'
import type { OpenDocument } from '../workspace.ts'

export const VANVES = 'commune.92075.1'
export const SEVRES = 'commune.92072.1'

export function addPerson(doc: Y.Doc, id: string, familyName: string): void {
  createRecord({ doc, type: 'commune', record: 'Person', id }, { family: 'official', familyName })
}

export function rename({ doc }: { readonly doc: Y.Doc }, id: string, familyName: string): void {
  writeField({ doc, type: 'commune', record: 'Person', id }, 'familyName', familyName)
}

export function nameOf({ doc }: { readonly doc: Y.Doc }, id: string): unknown {
  return readRecord(doc, 'commune', 'Person', id)?.values.get('familyName')
}

/** @throws Error when the document is not there to be opened: the test is wrong */
export function present(document: OpenDocument | null): OpenDocument {
  if (!document) throw new Error('the document is absent')
  return document
}

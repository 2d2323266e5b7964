import type * as Y from 'yjs'
import type { DocumentTypeName } from './table.ts'

/**
 * One step from an older schema, forward only. It looks at what a document holds and changes what is old,
 * so that a second run, or one after a late edit of an older client, changes nothing that is new.
 */
export interface Migration {
  readonly name: string
  readonly up: (doc: Y.Doc) => void
}

/** The steps of each type in the order in which they came; a step once released is never changed. */
export const migrations: Readonly<Record<DocumentTypeName, readonly Migration[]>> = {
  actions: [],
  article: [],
  bodies: [],
  commune: [],
  communePrivate: [],
  dues: [],
  meeting: [],
  minutes: [],
  minutesComments: [],
  network: [],
  networkNotes: [],
  rectification: [],
  report: [],
  restricted: [],
  staffNotes: [],
}

/** Origin of the transactions that migrate; the server alone makes them, since two at once would be two edits. */
export const MIGRATION = 'migration'

/** Brings a document forward, one transaction a step. Returns the names of the steps that changed something. */
export function migrate(
  doc: Y.Doc,
  type: DocumentTypeName,
  steps: readonly Migration[] = migrations[type],
): string[] {
  return steps.filter(({ up }) => changes(doc, up)).map(({ name }) => name)
}

function changes(doc: Y.Doc, up: Migration['up']): boolean {
  let changed = false
  const note = (): void => {
    changed = true
  }
  doc.on('update', note)
  try {
    doc.transact(() => up(doc), MIGRATION)
  } finally {
    doc.off('update', note)
  }
  return changed
}

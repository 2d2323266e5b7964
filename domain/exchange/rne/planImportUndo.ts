import * as Y from 'yjs'
import { isEntryKey } from '../../records/entryKey.ts'
import { mapRoot } from '../../records/read.ts'
import type { Json } from '../../schema/field.ts'
import type { DocumentWrite } from './applyImportWrites.ts'
import { sameJson, type ImportWrite } from './ImportWrite.ts'

/** A value that someone changed after the import: undoing leaves it. */
export interface KeptEdit {
  readonly document: string
  readonly id: string
  readonly name: string
  readonly field: string
}

export interface UndoPlan {
  readonly writes: readonly DocumentWrite[]
  readonly kept: readonly KeptEdit[]
}

/**
 * The writes that take an import back: prior values are restored and created records and entries archived,
 * but only where the documents still hold what the import wrote. A person who was edited since is kept whole.
 * @param today `YYYY-MM-DD`
 */
export function planImportUndo(
  imported: readonly ImportWrite[],
  docs: ReadonlyMap<string, Y.Doc>,
  today: string,
): UndoPlan {
  const writes: DocumentWrite[] = []
  const kept: KeptEdit[] = []
  const creations = Map.groupBy(
    imported.filter((write) => write.kind === 'create'),
    (write) => write.id,
  )
  const edited = new Map<string, { document: string; field: string }>()
  for (const [id, parts] of creations) {
    for (const { document, content } of parts) {
      const field = firstEdit(recordOf(docs, document, id), content)
      if (field !== null && !edited.has(id)) edited.set(id, { document, field })
    }
  }
  for (const [id, { document, field }] of edited) {
    kept.push({ document, id, name: nameOf(docs, document, id), field })
  }
  for (const write of imported.toReversed()) {
    const record = recordOf(docs, write.document, write.id)
    if (!record || record.get('archivedAt') !== undefined) continue
    const { document, id } = write
    if (write.kind === 'create') {
      if (!edited.has(id))
        writes.push({ kind: 'set', document, id, key: 'archivedAt', from: null, to: today })
    } else if (sameJson(record.get(write.key), write.to)) writes.push(inverse(write, today))
    else if (!isUndone(record.get(write.key) ?? null, write)) {
      kept.push({
        document,
        id,
        name: nameOf(docs, document, id),
        field: write.key.split('.')[0] ?? write.key,
      })
    }
  }
  return { writes, kept }
}

function inverse(write: Extract<ImportWrite, { kind: 'set' }>, today: string): DocumentWrite {
  const { document, id, key, from, to } = write
  if (from !== null) return { kind: 'set', document, id, key, from: to, to: from }
  if (!isEntryKey(key) || typeof to !== 'object' || to === null || Array.isArray(to)) {
    return { kind: 'clear', document, id, key }
  }
  return { kind: 'set', document, id, key, from: to, to: { ...to, archivedAt: today } }
}

function isUndone(current: unknown, { from, to }: Extract<ImportWrite, { kind: 'set' }>): boolean {
  if (sameJson(current, from)) return true
  if (typeof current !== 'object' || current === null || !('archivedAt' in current)) return false
  const { archivedAt: _, ...live } = current
  return sameJson(live, to)
}

/** The first field that is no longer as the import left it; null when none, or when the record is gone. */
function firstEdit(record: Y.Map<unknown> | null, content: { readonly [key: string]: Json }): string | null {
  if (!record) return null
  const keys = new Set([...record.keys(), ...Object.keys(content)])
  keys.delete('archivedAt')
  for (const key of record.keys()) if (!(key in content) && isArchived(record.get(key))) keys.delete(key)
  const changed = [...keys].find((key) => !sameJson(record.get(key), content[key]))
  return changed?.split('.')[0] ?? null
}

function isArchived(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'archivedAt' in value
}

function recordOf(docs: ReadonlyMap<string, Y.Doc>, document: string, id: string): Y.Map<unknown> | null {
  const doc = docs.get(document)
  const record = doc && mapRoot(doc, 'Person')?.get(id)
  return record instanceof Y.Map ? record : null
}

function nameOf(docs: ReadonlyMap<string, Y.Doc>, document: string, id: string): string {
  const names = [document, document.replace(/^communePrivate\./, 'commune.')].map((name) =>
    ['givenName', 'familyName'].map((field) => String(recordOf(docs, name, id)?.get(field) ?? '')).join(' '),
  )
  return names.find((name) => name.trim() !== '')?.trim() ?? id
}

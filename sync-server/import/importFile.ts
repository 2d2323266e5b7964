import { createHash } from 'node:crypto'
import type * as Y from 'yjs'
import {
  applyImportWrites,
  planImportUndo,
  planRneImport,
  previewOf,
  readDirectory,
  readRneFile,
  type ImportPlan,
  type ImportPreview,
  type ImportUndone,
  type ImportWrite,
  type PastImport,
  type RneRefusal,
} from '#domain'
import type { ImportContext } from './ImportContext.ts'
import { submitAll, type NotStored } from './submitAll.ts'

export interface ImportedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface PreviewAnswer {
  readonly ok: true
  readonly preview: ImportPreview
  /** Says whether an application would do what was shown. */
  readonly fingerprint: string
}
export type Unread = { readonly ok: false; readonly code: RneRefusal }

/** What importing the file would do now. Nothing is written. */
export async function previewImport(
  context: ImportContext,
  { bytes }: ImportedFile,
): Promise<PreviewAnswer | Unread> {
  const planned = await plan(context, bytes)
  if (!planned.ok) return planned
  const preview = previewOf(planned.plan)
  return { ok: true, preview, fingerprint: fingerprintOf(preview) }
}

export type Applied =
  | { readonly ok: true; readonly import: PastImport | null; readonly preview: ImportPreview }
  | { readonly ok: false; readonly code: 'changed' }
  | (NotStored & { readonly import: PastImport })
  | Unread

/**
 * Imports the file: it is planned again on the documents of this moment. With `fingerprint`, only if that
 * gives what the preview showed. The import is remembered before the first write, so that even one that
 * stops half-way can be undone; importing the file again finishes it.
 */
export async function applyImport(
  context: ImportContext,
  { name, bytes }: ImportedFile,
  fingerprint: string | null,
): Promise<Applied> {
  const planned = await plan(context, bytes)
  if (!planned.ok) return planned
  const { writes } = planned.plan
  const preview = previewOf(planned.plan)
  if (fingerprint !== null && fingerprint !== fingerprintOf(preview)) return { ok: false, code: 'changed' }
  if (writes.length === 0) return { ok: true, import: null, preview }

  const past: PastImport = {
    id: context.newId(10),
    at: new Date(context.now()).toISOString(),
    by: context.by,
    fileName: name.slice(0, 200),
    kind: preview.kind,
    records: preview.records,
    complete: false,
    undoneAt: null,
  }
  context.store.save({ past, writes })
  const failure = await submitAll(context, applyImportWrites(writes, planned.documents))
  if (failure) return { ...failure, import: past }
  const complete = { ...past, complete: true }
  context.store.save({ past: complete, writes })
  return { ok: true, import: complete, preview }
}

export type Undone =
  | ({ readonly ok: true } & ImportUndone)
  | { readonly ok: false; readonly code: 'unknown-import' | 'already-undone' }
  | NotStored

/** Takes an import back, except what was edited since. Undoing again after a failure finishes it. */
export async function undoImport(context: ImportContext, id: string): Promise<Undone> {
  const stored = context.store.find(id)
  if (!stored) return { ok: false, code: 'unknown-import' }
  if (stored.past.undoneAt !== null) return { ok: false, code: 'already-undone' }
  const documents = await readAll(context, namesIn(stored.writes))
  const undoneAt = new Date(context.now()).toISOString()
  const { writes, kept } = planImportUndo(stored.writes, documents, undoneAt.slice(0, 10))
  const failure = await submitAll(context, applyImportWrites(writes, documents))
  if (failure) return failure
  const undone = { ...stored.past, undoneAt }
  context.store.save({ past: undone, writes: stored.writes })
  return { ok: true, import: undone, restored: new Set(writes.map((write) => write.id)).size, kept }
}

type Planned =
  { readonly ok: true; readonly plan: ImportPlan; readonly documents: ReadonlyMap<string, Y.Doc> } | Unread

async function plan(context: ImportContext, bytes: Uint8Array): Promise<Planned> {
  const reading = readRneFile(bytes)
  if (!reading.ok) return reading
  const scope = context.scope()
  const homes = [...scope.homes.values()]
  const documents = await readAll(
    context,
    homes.flatMap((home) => [home.document, home.privateDocument]),
  )
  const ids = { record: () => context.newId(10), entry: () => context.newId(4) }
  const directory = readDirectory(scope, documents)
  return { ok: true, plan: planRneImport({ file: reading.file, directory, scope, ids }), documents }
}

async function readAll(context: ImportContext, names: Iterable<string>): Promise<Map<string, Y.Doc>> {
  const documents = new Map<string, Y.Doc>()
  for (const name of names) documents.set(name, await context.readDocument(name))
  return documents
}

function namesIn(writes: readonly ImportWrite[]): Set<string> {
  return new Set(writes.map((write) => write.document))
}

/** Ids are minted anew by each plan: what is shown is compared without them. */
function fingerprintOf(preview: ImportPreview): string {
  const shown = JSON.stringify(preview, (key, value: unknown) => (key === 'id' ? undefined : value))
  return createHash('sha256').update(shown).digest('hex')
}

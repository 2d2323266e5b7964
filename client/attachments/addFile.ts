import { createId, writeEntry, type Json, type RecordRef } from '#domain'
import type { AttachmentQueue } from './AttachmentQueue.ts'

/** The largest file that the server takes, in bytes. */
const MAX_BYTES = 20 * 1024 * 1024
const MAX_NAME = 200

/** A file as the meeting's record lists it. */
export interface ListedFile {
  readonly name: string
  readonly size: number
  readonly type: string
  readonly hash: string
}

export type AddResult =
  | { readonly ok: true; readonly file: ListedFile }
  | { readonly ok: false; readonly code: 'empty' | 'too-large' | 'unreadable' | 'not-kept' | 'insecure' }

interface Adding {
  readonly queue: AttachmentQueue
  readonly target: RecordRef
  readonly by: string
  /** `YYYY-MM-DD` */
  readonly on: string
}

/** Keeps a file on this device and lists it in the meeting at once; its bytes follow when they can. */
export async function addFile(chosen: File, { queue, target, by, on }: Adding): Promise<AddResult> {
  if (chosen.size === 0) return { ok: false, code: 'empty' }
  if (chosen.size > MAX_BYTES) return { ok: false, code: 'too-large' }
  // Typed as always there, but absent outside of secure contexts.
  const subtle: SubtleCrypto | undefined = globalThis.crypto.subtle
  if (!subtle) return { ok: false, code: 'insecure' }
  const buffer = await chosen.arrayBuffer().catch(() => null)
  if (!buffer) return { ok: false, code: 'unreadable' }
  const bytes = new Uint8Array(buffer)
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes))
  const hash = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const file: ListedFile = { name: shortened(chosen.name), size: chosen.size, type: chosen.type, hash }
  try {
    await queue.add({ meeting: target.id, hash, name: file.name, bytes })
  } catch {
    return { ok: false, code: 'not-kept' }
  }
  const entry: Record<string, Json> = { name: file.name, size: file.size, hash, addedBy: by, addedOn: on }
  if (file.type !== '') entry['type'] = file.type
  writeEntry(
    target,
    'attachments',
    createId((length) => crypto.getRandomValues(new Uint8Array(length))),
    entry,
  )
  return { ok: true, file }
}

/** The end of a name says what kind of file it is: the middle is left out. */
function shortened(name: string): string {
  if (name.length <= MAX_NAME) return name
  const half = Math.floor(MAX_NAME / 2)
  return `${name.slice(0, half - 1)}…${name.slice(-half)}`.toWellFormed()
}

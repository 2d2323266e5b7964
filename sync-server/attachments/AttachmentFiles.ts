import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'

const SCHEMA = `
  create table if not exists attachment(
    meeting text not null,
    hash text not null,
    size integer not null,
    user text not null,
    at integer not null,
    primary key(meeting, hash)
  ) without rowid;
`

/** The largest file that a meeting takes, in bytes. */
const MAX_BYTES = 20 * 1024 * 1024
/** All files that one meeting was ever given, in bytes. */
const MAX_MEETING_BYTES = 500 * 1024 * 1024
const PARTIAL = '.part'

type PutResult =
  | { readonly ok: true; readonly size: number }
  | { readonly ok: false; readonly code: 'empty' | 'too-large' | 'meeting-full' | 'wrong-hash' }

interface NewAttachment {
  readonly meeting: string
  /** SHA-256, hexadecimal. */
  readonly hash: string
  readonly user: string
  /** Milliseconds since 1970. */
  readonly at: number
}

type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

export interface AttachmentFiles {
  /** Keeps the bytes once they are known to be those of the hash, durably; nothing otherwise. */
  put(attachment: NewAttachment, bytes: Bytes): Promise<PutResult>
  /** The file of a meeting's attachment, or null: who knows a hash does not read it through another meeting. */
  find(meeting: string, hash: string): string | null
}

export const fileOf = (folder: string, hash: string): string => join(folder, hash.slice(0, 2), hash)

/** Files stored once by their content, under `folder`, and which meetings have given them. */
export function createAttachmentFiles(database: DatabaseSync, folder: string): AttachmentFiles {
  database.exec(SCHEMA)
  removePartial(folder)
  const insert = database.prepare('insert or ignore into attachment values(?, ?, ?, ?, ?)')
  const select = database.prepare('select 1 from attachment where meeting = ? and hash = ?')
  const sum = database.prepare('select coalesce(sum(size), 0) as bytes from attachment where meeting = ?')
  /** Bytes of each meeting that have a place and no line yet: files that come at once do not share one place. */
  const placed = new Map<string, number>()
  return {
    async put({ meeting, hash, user, at }, bytes) {
      let own = 0
      const place = (size: number): boolean => {
        if (select.get(meeting, hash)) return true
        const taken = Number(sum.get(meeting)?.['bytes']) + (placed.get(meeting) ?? 0)
        if (taken + size > MAX_MEETING_BYTES) return false
        own = size
        placed.set(meeting, (placed.get(meeting) ?? 0) + size)
        return true
      }
      try {
        const received = await receive(folder, hash, bytes, place)
        if (received.ok) insert.run(meeting, hash, received.size, user, at)
        return received
      } finally {
        const left = (placed.get(meeting) ?? 0) - own
        if (left > 0) placed.set(meeting, left)
        else placed.delete(meeting)
      }
    },
    find(meeting, hash) {
      const file = fileOf(folder, hash)
      return select.get(meeting, hash) && existsSync(file) ? file : null
    },
  }
}

/** @param place whether there is room for a file of that size; asked once its content is known to be right */
async function receive(
  folder: string,
  hash: string,
  bytes: Bytes,
  place: (size: number) => boolean,
): Promise<PutResult> {
  const file = fileOf(folder, hash)
  const partial = join(folder, `${randomUUID()}${PARTIAL}`)
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const handle = await open(partial, 'wx', 0o600)
  try {
    const digest = createHash('sha256')
    let size = 0
    for await (const chunk of bytes) {
      size += chunk.length
      if (size > MAX_BYTES) return { ok: false, code: 'too-large' }
      digest.update(chunk)
      await handle.writeFile(chunk)
    }
    if (size === 0) return { ok: false, code: 'empty' }
    if (digest.digest('hex') !== hash) return { ok: false, code: 'wrong-hash' }
    if (!place(size)) return { ok: false, code: 'meeting-full' }
    await handle.sync()
    await rename(partial, file)
    await syncFolder(dirname(file))
    return { ok: true, size }
  } finally {
    await handle.close()
    await rm(partial, { force: true })
  }
}

/** What was being received when the server was last stopped: the devices send it again. */
function removePartial(folder: string): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) if (name.endsWith(PARTIAL)) rmSync(join(folder, name))
}

/** A name is durable once its folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

import { createHash, randomUUID } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { fileOf } from '../attachments/AttachmentFiles.ts'

const HASH = /^[0-9a-f]{64}$/

/** Copies the files that `to` lacks. What is there is left: a file's name says its content. */
export function copyAttachments(from: string, to: string): void {
  if (!existsSync(from)) return
  for (const hash of readdirSync(from, { recursive: true, encoding: 'utf8' }).map(nameOf)) {
    const target = fileOf(to, hash)
    if (!HASH.test(hash) || existsSync(target)) continue
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 })
    const partial = join(to, `${randomUUID()}.part`)
    copyFileSync(fileOf(from, hash), partial)
    const handle = openSync(partial, 'r')
    fsyncSync(handle)
    closeSync(handle)
    renameSync(partial, target)
  }
}

/** What is wrong with the files of a store: each that its database knows must be there, with its own content. */
export function verifyAttachments(database: DatabaseSync, folder: string): string[] {
  const table = database.prepare(`select 1 from sqlite_master where name = 'attachment'`).get()
  if (!table) return []
  const known = database.prepare('select distinct hash from attachment').all()
  return known.flatMap(({ hash }) => {
    const file = fileOf(folder, String(hash))
    if (!existsSync(file)) return `missing file: ${String(hash)}`
    const found = createHash('sha256').update(readFileSync(file)).digest('hex')
    return found === hash ? [] : `damaged file: ${String(hash)}`
  })
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { copyFile, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { fileOf } from '../attachments/AttachmentFiles.ts'

const HASH = /^[0-9a-f]{64}$/

/**
 * Copies the files that `to` lacks, in small steps: people write meanwhile. What is there is left, since a file's
 * name says its content.
 * @returns what is wrong with those that it did not copy: their content is not what their name says
 */
export async function copyAttachments(from: string, to: string): Promise<string[]> {
  const problems: string[] = []
  const there = await filesIn(to)
  for (const hash of await filesIn(from)) {
    if (there.has(hash)) continue
    const target = fileOf(to, hash)
    await mkdir(dirname(target), { recursive: true, mode: 0o700 })
    const partial = join(to, `${randomUUID()}.part`)
    try {
      await copyFile(fileOf(from, hash), partial)
      if ((await hashOf(partial)) !== hash) {
        problems.push(damaged(hash))
        continue
      }
      await sync(partial)
      await rename(partial, target)
    } finally {
      await rm(partial, { force: true })
    }
  }
  return problems
}

/**
 * What is wrong with the files of a store: each that its database knows must be there.
 * @param content whether each must have its own content, too: reads them all
 */
export async function verifyAttachments(
  database: DatabaseSync,
  folder: string,
  content: boolean,
): Promise<string[]> {
  const table = database.prepare(`select 1 from sqlite_master where name = 'attachment'`).get()
  if (!table) return []
  const problems: string[] = []
  const there = await filesIn(folder)
  for (const row of database.prepare('select distinct hash from attachment').all()) {
    const hash = String(row['hash'])
    if (!there.has(hash)) problems.push(`missing file: ${hash}`)
    else if (content && (await hashOf(fileOf(folder, hash))) !== hash) problems.push(damaged(hash))
  }
  return problems
}

const damaged = (hash: string): string => `damaged file: ${hash}`

/** The hashes that files of `folder` are named after. */
async function filesIn(folder: string): Promise<ReadonlySet<string>> {
  if (!existsSync(folder)) return new Set()
  const paths = await readdir(folder, { recursive: true })
  return new Set(paths.map((path) => basename(path)).filter((name) => HASH.test(name)))
}

async function hashOf(file: string): Promise<string> {
  const digest = createHash('sha256')
  for await (const chunk of createReadStream(file)) digest.update(chunk)
  return digest.digest('hex')
}

async function sync(file: string): Promise<void> {
  const handle = await open(file)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

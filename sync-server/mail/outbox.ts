import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface OutboxMessage {
  readonly file: string
  /** The whole message as it would have gone out (RFC 822). */
  readonly source: string
}

/** Messages that nobody sends, kept as `.eml` files that any mail reader opens. */
export function createOutbox(dataDir: string) {
  const folder = join(dataDir, 'outbox')
  let last = 0
  return {
    async put(source: Buffer): Promise<void> {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      last = Math.max(last + 1, Date.now())
      const file = join(folder, `${last}-${randomUUID().slice(0, 8)}`)
      await writeFile(`${file}.part`, source, { mode: 0o600 })
      await rename(`${file}.part`, `${file}.eml`)
    },
    async list(): Promise<OutboxMessage[]> {
      const files = await readdir(folder).catch(() => [])
      const messages = files.filter((file) => file.endsWith('.eml')).sort()
      return Promise.all(
        messages.map(async (file) => ({ file, source: await readFile(join(folder, file), 'utf8') })),
      )
    },
  }
}

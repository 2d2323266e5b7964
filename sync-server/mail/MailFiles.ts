import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type { MailAttachment } from './mail.ts'

const SCHEMA = `
  create table if not exists mail_file(
    hash text primary key,
    filename text not null,
    type text not null,
    content blob not null
  ) without rowid;
`

/** Files of queued letters, kept once however many letters carry them. */
export function createMailFiles(database: DatabaseSync) {
  database.exec(SCHEMA)
  const add = database.prepare('insert or ignore into mail_file values(?, ?, ?, ?)')
  const find = database.prepare('select filename, type, content from mail_file where hash = ?')
  return {
    /** @returns the list of what was kept, for `read` */
    keep: (attachments: readonly MailAttachment[]): string =>
      JSON.stringify(
        attachments.map(({ filename, contentType, content }) => {
          const hash = createHash('sha256').update(filename).update('\0').update(content).digest('hex')
          add.run(hash, filename, contentType, content)
          return hash
        }),
      ),
    read(list: string): MailAttachment[] {
      const hashes: readonly string[] = JSON.parse(list)
      return hashes.flatMap((hash) => {
        const row = find.get(hash)
        if (!row || !(row['content'] instanceof Uint8Array)) return []
        return {
          filename: String(row['filename']),
          contentType: String(row['type']),
          content: row['content'],
        }
      })
    },
  }
}

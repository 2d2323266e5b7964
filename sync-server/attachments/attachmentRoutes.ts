import { createReadStream } from 'node:fs'
import type { Readable as Stream } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import type * as Y from 'yjs'
import { formatName, isId, readRecord } from '#domain'
import { createAttempts } from '../accounts/attempts.ts'
import type { Identify } from '../api/identify.ts'
import type { Readable } from '../sync/Readable.ts'
import type { AttachmentFiles } from './AttachmentFiles.ts'

interface Options {
  readonly identify: Identify
  readonly readable: Readable
  readonly readDocument: (name: string) => Y.Doc | null
  readonly files: AttachmentFiles
  /** Milliseconds since 1970. */
  readonly now: () => number
}

interface Params {
  readonly meeting: string
  readonly hash: string
}

const PATH = '/api/attachments/:meeting/:hash'
const STATUS = { empty: 400, 'wrong-hash': 400, 'too-large': 413, 'meeting-full': 413 } as const
/** Files that one person sends in an hour. */
const HOURLY = 100
const HOUR_MS = 3600 * 1000

/** `PUT` and `GET /api/attachments/<meeting>/<SHA-256>`: the bytes of a meeting's files, behind its rights. */
export async function attachmentRoutes(app: FastifyInstance, options: Options): Promise<void> {
  const { identify, readable, readDocument, files, now } = options
  const attempts = createAttempts({ limit: HOURLY, windowMs: HOUR_MS, now })
  // The body is read as it comes, and measured on the way.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_, payload, done) => done(null, payload))

  app.put<{ Params: Params; Body: Stream }>(PATH, async ({ headers, params, body }, reply) => {
    const session = await identify(headers)
    if (!session) return reply.code(401).send({ code: 'signed-out' })
    const name = nameOf(params)
    if (!name) return reply.code(400).send({ code: 'invalid', field: 'hash' })
    if (readable.accessTo(session.principal, name) !== 'write') {
      return reply.code(403).send({ code: 'forbidden' })
    }
    if (!attempts.take(session.user.id)) {
      return reply.code(429).header('connection', 'close').send({ code: 'rate' })
    }
    const stored = await files.put({ ...params, user: session.user.id, at: now() }, body ?? [])
    // What was not read of a body that is too large must not be taken for the next request.
    if (!stored.ok)
      return reply.code(STATUS[stored.code]).header('connection', 'close').send({ code: stored.code })
    return { size: stored.size }
  })

  app.get<{ Params: Params }>(PATH, async ({ headers, params }, reply) => {
    const session = await identify(headers)
    if (!session) return reply.code(401).send({ code: 'signed-out' })
    const name = nameOf(params)
    if (!name) return reply.code(400).send({ code: 'invalid', field: 'hash' })
    if (readable.accessTo(session.principal, name) === 'none') {
      return reply.code(403).send({ code: 'forbidden' })
    }
    const document = readDocument(name)
    const listed = document && readRecord(document, 'meeting', 'Meeting', params.meeting)?.entries
    const entry = listed?.get('attachments')?.find(({ value }) => value['hash'] === params.hash)
    const file = entry && files.find(params.meeting, params.hash)
    if (!file) return reply.code(404).send({ code: 'unknown-attachment' })
    return reply
      .header('content-type', 'application/octet-stream')
      .header('content-disposition', disposition(String(entry.value['name'])))
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store')
      .send(createReadStream(file))
  })
}

function nameOf({ meeting, hash }: Params): string | null {
  return isId(meeting) && /^[0-9a-f]{64}$/.test(hash) ? formatName('meeting', meeting) : null
}

/** Saved, never shown in the page's place, whatever it is; its name as RFC 5987 writes it. */
function disposition(name: string): string {
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16)}`,
  )
  return `attachment; filename*=UTF-8''${encoded}`
}

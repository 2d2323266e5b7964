import type { FastifyInstance } from 'fastify'
import { decodeUpdates, parseName, type DocumentUpdate, type UpdateAnswer } from '#domain'
import type { Live } from '../sync/live.ts'
import type { Readable } from '../sync/Readable.ts'
import type { Identify } from './identify.ts'

const BODY_BYTES = 4 * 1024 * 1024

interface Options {
  readonly identify: Identify
  readonly readable: Readable
  readonly live: Live
}

/** `POST /api/updates`: unsent edits, one merged update per document, each answered by itself. */
export function updatesRoute(app: FastifyInstance, { identify, readable, live }: Options): void {
  app.post('/api/updates', { bodyLimit: BODY_BYTES }, async ({ body, headers }, reply) => {
    const session = await identify(headers)
    if (!session) return reply.code(401).send({ code: 'signed-out' })
    const updates = body instanceof Uint8Array ? readBody(body) : null
    if (!updates) return reply.code(400).send({ code: 'malformed' })
    const { user, principal } = session
    return Promise.all(
      updates.map(async ({ name, update }): Promise<UpdateAnswer> => {
        // Before anything is loaded: a name that may not be written must not open a document.
        const granted = parseName(name) ? readable.accessTo(principal, name) : 'none'
        if (granted !== 'write') return { name, ok: false, code: 'forbidden' }
        return { name, ...(await live.submit(name, update, user.id)) }
      }),
    )
  })
}

function readBody(bytes: Uint8Array): DocumentUpdate[] | null {
  try {
    return decodeUpdates(bytes)
  } catch {
    return null
  }
}

import type { FastifyInstance, FastifyReply } from 'fastify'
import type { IncomingHttpHeaders } from 'node:http'
import { formatName, isId, type DocumentTypeName } from '#domain'
import type { Identify } from '../api/identify.ts'
import type { Readable } from '../sync/Readable.ts'
import { verifyFrozen } from './freezeText.ts'
import type { FrozenTexts } from './FrozenTexts.ts'

interface Options {
  readonly identify: Identify
  readonly readable: Readable
  readonly frozen: FrozenTexts
}

interface Request {
  readonly headers: IncomingHttpHeaders
  readonly params: { readonly id: string }
}

/**
 * `GET /api/meetings/<id>/approved` and `/api/rectifications/<id>/approved`: the text exactly as it was
 * approved, and whether what is stored still gives its fingerprint.
 */
export function approvedRoutes(app: FastifyInstance, { identify, readable, frozen }: Options): void {
  const answer =
    (type: DocumentTypeName) =>
    async ({ headers, params: { id } }: Request, reply: FastifyReply) => {
      void reply.header('cache-control', 'no-store')
      const session = await identify(headers)
      if (!session) return reply.code(401).send({ code: 'signed-out' })
      if (!isId(id)) return reply.code(400).send({ code: 'invalid', field: 'id' })
      const name = formatName(type, id)
      if (readable.accessTo(session.principal, name) === 'none') {
        return reply.code(403).send({ code: 'forbidden' })
      }
      const text = frozen.get(name)
      if (!text) return reply.code(404).send({ code: 'not-approved' })
      const { version, at, byName, fingerprint } = text.approval
      return { version, at, byName, fingerprint, text: text.canonical, verified: verifyFrozen(text) }
    }
  app.get<{ Params: { id: string } }>('/api/meetings/:id/approved', answer('minutes'))
  app.get<{ Params: { id: string } }>('/api/rectifications/:id/approved', answer('rectification'))
}

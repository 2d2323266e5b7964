import type { FastifyInstance } from 'fastify'
import { parseName, readMetadata, type Catalogue, type CatalogueEntry } from '#domain'
import type { Storage } from '../storage/storage.ts'
import type { Readable } from '../sync/Readable.ts'
import type { Identify } from './identify.ts'

interface Options {
  readonly identify: Identify
  readonly storage: Storage
  readonly readable: Readable
  readonly metadataOf: (name: string) => unknown
  readonly nameOf: (user: string) => string
}

const HISTORY_ROWS = 200

/** `GET /api/catalogue`: the documents that the caller may open; `GET /api/history`: who changed a record. */
export function catalogueRoutes(app: FastifyInstance, options: Options): void {
  const { identify, storage, readable, metadataOf, nameOf } = options

  app.get('/api/catalogue', async ({ headers }, reply) => {
    const session = await identify(headers)
    if (!session) return reply.code(401).send({ code: 'signed-out' })
    const documents: CatalogueEntry[] = []
    for (const name of readable.names()) {
      const access = readable.accessTo(session.principal, name)
      if (access !== 'none') documents.push({ name, access, metadata: readMetadata(metadataOf(name)) })
    }
    return { log: storage.logId, documents } satisfies Catalogue
  })

  app.get<{ Querystring: { document?: string; record?: string } }>(
    '/api/history',
    async ({ headers, query }, reply) => {
      const session = await identify(headers)
      if (!session) return reply.code(401).send({ code: 'signed-out' })
      const { document, record } = query
      if (typeof document !== 'string' || typeof record !== 'string' || !parseName(document)) {
        return reply.code(400).send({ code: 'invalid', field: 'document' })
      }
      if (readable.accessTo(session.principal, document) === 'none')
        return reply.code(403).send({ code: 'forbidden' })
      return storage
        .history(document, record, HISTORY_ROWS)
        .map(({ field, from, to, user, at }) => ({ field, from, to, person: user, name: nameOf(user), at }))
    },
  )
}

import type { FastifyInstance } from 'fastify'
import { mayReadVersions, type Authors, type Principal, type VersionEntry } from '#domain'
import type { Identify } from '../api/identify.ts'
import type { Storage } from '../storage/storage.ts'
import type { Readable } from '../sync/Readable.ts'
import type { Versions } from './Versions.ts'

interface Options {
  readonly identify: Identify
  readonly storage: Storage
  readonly readable: Readable
  readonly versions: Versions
  readonly metadataOf: (name: string) => unknown
  readonly nameOf: (user: string) => string | null
}

interface Target {
  readonly document: string
  readonly id: string
}

/** How a document was, and who wrote what in it. */
export function versionRoutes(app: FastifyInstance, options: Options): void {
  const { identify, storage, readable, versions, metadataOf, nameOf } = options
  const mayRead = (principal: Principal, document: string): boolean =>
    readable.accessTo(principal, document) !== 'none' &&
    mayReadVersions(principal, document, metadataOf(document))
  const namesOf = (users: readonly string[]): string[] => users.flatMap((user) => nameOf(user) ?? [])

  app.get<{ Params: Target }>('/api/versions/:document', async ({ headers, params }, reply) => {
    const session = await identify(headers)
    if (!session) return reply.code(401).send({ code: 'signed-out' })
    if (!mayRead(session.principal, params.document)) return reply.code(403).send({ code: 'forbidden' })
    return versions
      .list(params.document)
      .map(({ id, at, by, name }): VersionEntry => ({ id, at, authors: namesOf(by), name }))
  })

  app.get<{ Params: Target }>('/api/versions/:document/:id', async ({ headers, params }, reply) => {
    const session = await identify(headers)
    if (!session) return reply.code(401).send({ code: 'signed-out' })
    if (!mayRead(session.principal, params.document)) return reply.code(403).send({ code: 'forbidden' })
    const state = /^\d{1,15}$/.test(params.id) ? versions.state(params.document, Number(params.id)) : null
    if (!state) return reply.code(404).send({ code: 'unknown-version' })
    return reply
      .header('content-type', 'application/octet-stream')
      .header('cache-control', 'no-store')
      .send(state)
  })

  app.get<{ Params: Target }>('/api/authors/:document', async ({ headers, params }, reply) => {
    const session = await identify(headers)
    if (!session) return reply.code(401).send({ code: 'signed-out' })
    if (!mayRead(session.principal, params.document)) return reply.code(403).send({ code: 'forbidden' })
    const known = [...storage.clients(params.document)].flatMap(([client, user]) => {
      const name = nameOf(user)
      return name === null ? [] : [[String(client), name] as const]
    })
    return Object.fromEntries(known) satisfies Authors
  })
}

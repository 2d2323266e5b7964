import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import type { Answers } from '../sync/Answers.ts'
import type { Readable } from '../sync/Readable.ts'
import type { Storage } from '../storage/storage.ts'
import type { Identify } from './identify.ts'

const request = z.object({
  log: z.nullable(z.string().check(z.maxLength(40))),
  since: z.int().check(z.gte(0)),
  have: z.array(z.string().check(z.maxLength(80))).check(z.maxLength(5000)),
})

interface Options {
  readonly identify: Identify
  readonly storage: Storage
  readonly readable: Readable
  readonly answers: Answers
}

/** `POST /api/changes`: everything that has changed since a sequence, in what the caller may read. */
export function changesRoute(app: FastifyInstance, { identify, storage, readable, answers }: Options): void {
  app.post('/api/changes', async ({ body, headers }, reply) => {
    const session = await identify(headers)
    if (!session) return reply.code(401).send({ code: 'signed-out' })
    const parsed = z.safeParse(request, body)
    if (!parsed.success)
      return reply.code(400).send({ code: 'invalid', field: parsed.error.issues[0]?.path.join('.') })
    const { log, since, have } = parsed.data
    const foreign = log !== storage.logId || since > storage.head()
    const answer = await answers.since(
      foreign ? 0 : since,
      new Set(foreign ? [] : have),
      readable.of(session.principal),
    )
    void reply.header('content-type', 'application/octet-stream').header('cache-control', 'no-store')
    if (answer.compressed) void reply.header('content-encoding', 'br')
    return reply.send(answer.body)
  })
}

import type { FastifyInstance } from 'fastify'

interface Options {
  readonly isReady: () => boolean
  readonly metrics: { readonly contentType: string; readonly text: () => Promise<string> }
}

/** `/live`: the process answers. `/ready`: it takes work. `/metrics`: for Prometheus. */
export function healthRoutes(app: FastifyInstance, { isReady, metrics }: Options): void {
  app.get('/live', () => ({ live: true }))
  app.get('/ready', (_, reply) => reply.code(isReady() ? 200 : 503).send({ ready: isReady() }))
  app.get('/metrics', async (_, reply) => reply.type(metrics.contentType).send(await metrics.text()))
}

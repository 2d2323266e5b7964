import helmet from '@fastify/helmet'
import fastify, { LogController, type FastifyBaseLogger } from 'fastify'
import type { Logger } from 'pino'
import { requireSameOrigin } from '../accounts/requireSameOrigin.ts'

/** The HTTP server before its routes: what holds for every request. */
export async function createApp(publicUrl: string, log: Logger) {
  const loggerInstance: FastifyBaseLogger = log
  const app = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: 'loopback',
  })
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        upgradeInsecureRequests: publicUrl.startsWith('https://') ? [] : null,
      },
    },
    strictTransportSecurity: publicUrl.startsWith('https://'),
  })
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_, body, done) =>
    done(null, body),
  )
  app.setErrorHandler((error: { statusCode?: number; message: string }, _, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) log.error({ error }, 'request failed')
    void reply.code(status).send({ code: status >= 500 ? 'server' : 'invalid' })
  })
  app.addHook('onRequest', requireSameOrigin(publicUrl))
  return app
}

import type { FastifyPluginAsync } from 'fastify'
import { administrationRoutes } from './administrationRoutes.ts'
import { linkRoutes } from './linkRoutes.ts'
import { refuseRequest } from './refuseRequest.ts'
import type { AccountRoutesOptions } from './sessionAnswer.ts'
import { sessionRoutes } from './sessionRoutes.ts'

const BODY_LIMIT = 64 * 1024

/** Everything about accounts over HTTP. Needs `requireSameOrigin` before it, and a trusted `request.ip`. */
export const accountRoutes: FastifyPluginAsync<AccountRoutesOptions> = async (server, options) => {
  server.addHook('onRoute', (route) => {
    route.bodyLimit = BODY_LIMIT
  })
  server.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'))
  server.setErrorHandler(refuseRequest)
  await server.register(sessionRoutes, options)
  await server.register(linkRoutes, options)
  await server.register(administrationRoutes, options)
}

import type { FastifyPluginAsync } from 'fastify'
import { refuseRequest } from '../accounts/refuseRequest.ts'
import type { CommandContext } from './command.ts'
import { executeCommand } from './executeCommand.ts'

/** `POST /api/commands/<name>`. Needs `requireSameOrigin` before it. */
export const commandRoutes: FastifyPluginAsync<CommandContext> = async (server, context) => {
  server.setErrorHandler(refuseRequest)
  server.post<{ Params: { name: string } }>(
    '/api/commands/:name',
    { bodyLimit: 64 * 1024 },
    async (request, reply) => {
      const session = await context.accounts.sessionOf(request.headers)
      const { status, body } = await executeCommand(
        request.params.name,
        request.body,
        session?.user.id ?? null,
        context,
      )
      return reply.code(status).header('cache-control', 'no-store').send(body)
    },
  )
}

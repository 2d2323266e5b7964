import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'

/** An error handler: unreadable requests are the caller's, anything else is ours and is logged. */
export function refuseRequest(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const status = error.statusCode ?? 500
  if (status === 413) return reply.code(413).send({ code: 'too-large' })
  if (status >= 400 && status < 500) return reply.code(status).send({ code: 'invalid', field: '' })
  request.log.error(error)
  return reply.code(500).send({ code: 'internal' })
}

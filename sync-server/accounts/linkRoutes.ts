import type { FastifyPluginAsync, FastifyReply } from 'fastify'
import * as z from 'zod/mini'
import type { LinkRefusal, PasswordResult } from './invitations.ts'
import { readBody } from './readBody.ts'
import type { AccountRoutesOptions } from './sessionAnswer.ts'
import { answerSignedIn } from './sessionRoutes.ts'

const chosen = z.strictObject({ password: z.string(), shared: z.optional(z.boolean()) })
const forgotten = z.strictObject({ email: z.string().check(z.maxLength(400)) })
const reset = z.strictObject({ token: z.string(), password: z.string(), shared: z.optional(z.boolean()) })

type Refused = LinkRefusal | Exclude<PasswordResult, { readonly ok: true }>

const STATUS = { 'unknown-link': 404, 'expired-link': 410, invalid: 400 } as const

/** What the links sent by mail open: an invitation, a new password. Both end signed in. */
export const linkRoutes: FastifyPluginAsync<AccountRoutesOptions> = async (server, options) => {
  const { accounts } = options

  async function finish(
    reply: FastifyReply,
    result: PasswordResult,
    shared?: boolean,
  ): Promise<FastifyReply> {
    if (!result.ok) return refuse(reply, result)
    return answerSignedIn(options, reply, result.user, await accounts.openSession(result.user, shared))
  }

  server.get<{ Params: { token: string } }>('/api/invitations/:token', async (request, reply) => {
    const found = accounts.findInvitation(request.params.token)
    if (!found.ok) return refuse(reply, found)
    return { name: found.user.name, email: found.user.email }
  })

  server.post<{ Params: { token: string } }>('/api/invitations/:token', async (request, reply) => {
    const body = await readBody(chosen, request.body, reply)
    if (!body) return reply
    return finish(reply, await accounts.acceptInvitation(request.params.token, body.password), body.shared)
  })

  server.post('/api/password/forgot', async (request, reply) => {
    const body = await readBody(forgotten, request.body, reply)
    if (!body) return reply
    const accepted = accounts.requestPasswordReset(body.email, request.ip)
    return accepted ? reply.code(204).send() : reply.code(429).send({ code: 'rate' })
  })

  server.post('/api/password/reset', async (request, reply) => {
    const body = await readBody(reset, request.body, reply)
    if (!body) return reply
    return finish(reply, await accounts.resetPassword(body.token, body.password), body.shared)
  })
}

function refuse(reply: FastifyReply, refusal: Refused): FastifyReply {
  const field = 'field' in refusal ? { field: refusal.field } : {}
  return reply.code(STATUS[refusal.code]).send({ code: refusal.code, ...field })
}

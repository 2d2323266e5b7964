import type { FastifyPluginAsync, FastifyReply } from 'fastify'
import * as z from 'zod/mini'
import { readBody } from './readBody.ts'
import { sessionAnswer, signedOutAnswer, type AccountRoutesOptions } from './sessionAnswer.ts'
import type { Cookies } from './sessions.ts'
import type { User } from './users.ts'

const credentials = z.strictObject({
  email: z.string().check(z.maxLength(400)),
  password: z.string(),
  shared: z.optional(z.boolean()),
})
const door = z.strictObject({ email: z.string(), shared: z.optional(z.boolean()) })

/** Signing in and out, and the one-click doors of a demo. */
export const sessionRoutes: FastifyPluginAsync<AccountRoutesOptions> = async (server, options) => {
  const { accounts, demo } = options

  server.get('/api/session', async (request, reply) => {
    const session = await accounts.sessionOf(request.headers)
    if (!session) return reply.code(401).send(signedOutAnswer(options))
    return reply
      .header('set-cookie', await accounts.renewSession(request.headers))
      .send(sessionAnswer(options, session))
  })

  server.post('/api/session', async (request, reply) => {
    const body = await readBody(credentials, request.body, reply)
    if (!body) return reply
    const { email, password, shared } = body
    const result = await accounts.signIn(email, password, { address: request.ip, shared })
    if (!result.ok) return reply.code(result.code === 'rate' ? 429 : 401).send({ code: result.code })
    return answerSignedIn(options, reply, result.user, result.cookies)
  })

  server.delete('/api/session', async (request, reply) => {
    const cookies = await accounts.signOut(request.headers)
    return reply
      .code(204)
      .header('set-cookie', [...cookies])
      .send()
  })

  if (!demo) return

  server.get('/api/demo', async () => ({ people: demo }))

  server.post('/api/demo', async (request, reply) => {
    const body = await readBody(door, request.body, reply)
    if (!body) return reply
    const person = demo.some(({ email }) => email === body.email) ? accounts.findByEmail(body.email) : null
    if (!person || person.status === 'deactivated') return reply.code(404).send({ code: 'unknown-user' })
    accounts.audit.record({ actor: person.id, action: 'demo-sign-in', target: person.id })
    return answerSignedIn(options, reply, person, await accounts.openSession(person, body.shared))
  })
}

export function answerSignedIn(
  options: AccountRoutesOptions,
  reply: FastifyReply,
  { id, email, name }: User,
  cookies: Cookies,
): FastifyReply {
  const principal = options.accounts.principalOf(id)
  if (!principal) return reply.code(401).send(signedOutAnswer(options))
  return reply
    .header('set-cookie', [...cookies])
    .send(sessionAnswer(options, { user: { id, email, name }, principal }))
}

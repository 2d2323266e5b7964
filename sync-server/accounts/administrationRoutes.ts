import { holds } from '#domain'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import type { AccountRoutesOptions } from './sessionAnswer.ts'

const PAGE = 100
const MAX_PAGE = 500

interface AuditPage {
  readonly before?: string
  readonly limit?: string
  readonly action?: string
}

/** What an administrator's screens read: who has an account and which rights, and who changed them. */
export const administrationRoutes: FastifyPluginAsync<AccountRoutesOptions> = async (
  server,
  { accounts },
) => {
  async function refuseOthers(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const session = await accounts.sessionOf(request.headers)
    if (!session) return void (await reply.code(401).send({ code: 'signed-out' }))
    if (!holds(session.principal, 'administrator')) await reply.code(403).send({ code: 'forbidden' })
  }

  server.get('/api/accounts', { preHandler: refuseOthers }, async () => ({ users: accounts.listUsers() }))

  server.get<{ Querystring: AuditPage }>('/api/audit', { preHandler: refuseOthers }, (request) => {
    const { before, limit, action } = request.query
    const entries = accounts.audit.list({
      before: positive(before),
      limit: Math.min(positive(limit) ?? PAGE, MAX_PAGE),
      action: typeof action === 'string' ? action : undefined,
    })
    return { entries: entries.map((entry) => ({ ...entry, ...namesIn(entry) })) }
  })

  const namesIn = ({ actor, target }: { actor: string | null; target: string | null }) => ({
    actorName: actor === null ? null : accounts.nameOf(actor),
    targetName: target === null ? null : accounts.nameOf(target),
  })
}

function positive(text: unknown): number | undefined {
  const number = typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : 0
  return number > 0 ? number : undefined
}

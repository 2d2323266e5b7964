import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isStaff, leadsMeeting, type MeetingMetadata } from '#domain'
import * as z from 'zod/mini'
import { readBody } from '../accounts/readBody.ts'
import type { Identify } from '../api/identify.ts'
import type { MailQueue } from '../mail/MailQueue.ts'
import { withoutLinks } from './answerLink.ts'
import { PURPOSES } from './convocationLetter.ts'
import type { Convocations } from './Convocations.ts'
import { letterMessage } from './letterMessage.ts'

interface Options {
  readonly identify: Identify
  readonly convocations: Convocations
  readonly queue: Pick<MailQueue, 'latest' | 'read'>
  readonly metadataOf: (meeting: string) => MeetingMetadata | null
  /** Whether letters leave through a mail server, or wait in the outbox. */
  readonly hasMailServer: boolean
}

const LATEST = 300
const previewInput = z.strictObject({ purpose: z.enum(PURPOSES), message: letterMessage })

/** What those who lead a meeting see of its letters, and the team of all letters. */
export function convocationRoutes(app: FastifyInstance, options: Options): void {
  const { identify, convocations, queue, metadataOf, hasMailServer } = options

  /** The meeting, for who leads it; else the answer is sent. Only staff hear whether a meeting exists. */
  async function led(request: FastifyRequest, reply: FastifyReply, id: string) {
    void reply.header('cache-control', 'no-store')
    const session = await identify(request.headers)
    if (!session) return void reply.code(401).send({ code: 'signed-out' })
    const metadata = metadataOf(id)
    if (metadata && leadsMeeting(session.principal, metadata)) return metadata
    const unknown = !metadata && isStaff(session.principal)
    return void reply.code(unknown ? 404 : 403).send({ code: unknown ? 'unknown-meeting' : 'forbidden' })
  }

  app.get<{ Params: { id: string } }>('/api/meetings/:id/convocation', async (request, reply) => {
    const metadata = await led(request, reply, request.params.id)
    return metadata ? { hasMailServer, ...convocations.status(request.params.id) } : reply
  })

  app.post<{ Params: { id: string } }>('/api/meetings/:id/letter', async (request, reply) => {
    const metadata = await led(request, reply, request.params.id)
    const input = metadata && (await readBody(previewInput, request.body, reply))
    if (!metadata || !input) return reply
    return convocations.preview(request.params.id, metadata, input.purpose, input.message)
  })

  const staffOnly = async (request: FastifyRequest, reply: FastifyReply): Promise<boolean> => {
    void reply.header('cache-control', 'no-store')
    const session = await identify(request.headers)
    if (session && isStaff(session.principal)) return true
    await reply.code(session ? 403 : 401).send({ code: session ? 'forbidden' : 'signed-out' })
    return false
  }

  app.get('/api/mail', async (request, reply) => {
    if (!(await staffOnly(request, reply))) return reply
    return { hasMailServer, messages: queue.latest(LATEST) }
  })

  app.get<{ Params: { id: string } }>('/api/mail/:id', async (request, reply) => {
    if (!(await staffOnly(request, reply))) return reply
    const id = Number(request.params.id)
    const message = Number.isSafeInteger(id) ? queue.read(id) : null
    if (!message) return reply.code(404).send({ code: 'unknown-message' })
    // What waits in the outbox reached nobody yet: it is read there to be handed over, or to try the product.
    if (message.state === 'outbox') return message
    const { text, calendar } = message
    // Lines of a calendar file are folded, links too.
    const unfolded = calendar?.replaceAll(/\r?\n /g, '')
    return { ...message, text: withoutLinks(text), calendar: unfolded ? withoutLinks(unfolded) : null }
  })
}

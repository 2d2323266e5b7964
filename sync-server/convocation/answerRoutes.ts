import type { FastifyInstance } from 'fastify'
import type * as Y from 'yjs'
import * as z from 'zod/mini'
import {
  ANSWER_STATUSES,
  answerUser,
  formatName,
  isApproved,
  writeEntry,
  type MeetingMetadata,
} from '#domain'
import { createAttempts } from '../accounts/attempts.ts'
import { readBody } from '../accounts/readBody.ts'
import { editOf } from '../sync/editOf.ts'
import { politeName, type AddressBook } from './addressBook.ts'
import type { createAnswerLinks } from './answerLink.ts'
import { readMeeting } from './meetingFacts.ts'

interface Options {
  readonly links: ReturnType<typeof createAnswerLinks>
  readonly people: AddressBook
  readonly readDocument: (name: string) => Y.Doc | null
  readonly metadataOf: (meeting: string) => MeetingMetadata | null
  readonly submit: (name: string, update: Uint8Array, user: string) => Promise<{ readonly ok: boolean }>
  readonly association: string
  readonly now: () => number
  readonly today: () => string
}

const QUARTER_HOUR = 15 * 60_000
const text = (max: number) => z.optional(z.string().check(z.trim(), z.maxLength(max)))
const answerInput = z.strictObject({
  status: z.enum(ANSWER_STATUSES),
  representedBy: text(200),
  comment: text(1000),
})

/**
 * What the link of a convocation opens, without an account: the facts of the meeting and one's own answer.
 * A GET never changes anything, since scanners of mail follow links.
 */
export function answerRoutes(app: FastifyInstance, options: Options): void {
  const { links, people, readDocument, metadataOf, submit, association, now, today } = options
  const perLink = createAttempts({ limit: 20, windowMs: QUARTER_HOUR, now })
  const perAddress = createAttempts({ limit: 200, windowMs: QUARTER_HOUR, now })

  /** Null once the person is no longer convened or the meeting is set aside: the link then tells nothing. */
  function find(token: string) {
    const invited = links.read(token)
    const metadata = invited && metadataOf(invited.meeting)
    if (!invited || !metadata?.convened || !metadata.people.includes(invited.person)) return null
    const doc = readDocument(formatName('meeting', invited.meeting))
    const meeting = doc && readMeeting(doc, invited.meeting)
    if (!doc || !meeting || meeting.archived) return null
    return { invited, doc, meeting, over: isApproved(metadata.minutes) || meeting.facts.date < today() }
  }

  app.get<{ Params: { token: string } }>('/api/answers/:token', async ({ params, ip }, reply) => {
    void reply.header('cache-control', 'no-store')
    if (!perAddress.take(ip)) return reply.code(429).send({ code: 'rate' })
    const found = find(params.token)
    if (!found) return reply.code(404).send({ code: 'unknown-link' })
    if (found.over) return reply.code(410).send({ code: 'expired-link' })
    const { meeting, invited } = found
    const { facts, agenda, answers } = meeting
    const row = people.people([invited.person]).get(invited.person)
    const answer = answers.get(invited.person)
    return {
      association,
      name: row ? politeName(row) : '',
      meeting: { ...facts, host: facts.host && people.areaName(facts.host) },
      agenda: agenda.map(({ number, title, level, minutes }) => ({ number, title, level, minutes })),
      answer: answer
        ? { status: answer.status, representedBy: answer.representedBy, comment: answer.comment }
        : null,
    }
  })

  app.post<{ Params: { token: string } }>(
    '/api/answers/:token',
    { bodyLimit: 16 * 1024 },
    async ({ params, ip, body }, reply) => {
      void reply.header('cache-control', 'no-store')
      if (!perAddress.take(ip)) return reply.code(429).send({ code: 'rate' })
      const found = find(params.token)
      if (!found) return reply.code(404).send({ code: 'unknown-link' })
      if (found.over) return reply.code(410).send({ code: 'expired-link' })
      const { meeting, person } = found.invited
      if (!perLink.take(`${meeting}.${person}`)) return reply.code(429).send({ code: 'rate' })
      const input = await readBody(answerInput, body, reply)
      if (!input) return reply
      const { status, representedBy, comment } = input
      if (status === 'represented' && !representedBy) {
        return reply.code(400).send({ code: 'invalid', field: 'representedBy' })
      }
      const answer = {
        status,
        ...(status === 'represented' && representedBy && { representedBy }),
        ...(comment && { comment }),
        at: Math.floor(now() / 1000),
      }
      const update = editOf(found.doc, (doc) => {
        writeEntry({ doc, type: 'meeting', record: 'Meeting', id: meeting }, 'answers', person, answer)
      })
      const submitted = await submit(formatName('meeting', meeting), update, answerUser(meeting, person))
      return submitted.ok ? { ok: true } : reply.code(503).send({ code: 'not-stored' })
    },
  )
}

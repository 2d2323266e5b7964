import { formatName, isApproved, isStaff, leadsMeeting, readRecord, spokenDate } from '#domain'
import * as z from 'zod/mini'
import { minutesMail } from '../mail/minutesMail.ts'
import type { QueuedMail } from '../mail/MailQueue.ts'
import { command, type CommandCode, type CommandContext, type Outcome } from './command.ts'
import { setText, textInput, textOf, type Text } from './textCommand.ts'
import type { Principal } from '#domain'

/** How long a mail server may be out of reach before a letter is given up. */
const PATIENCE_MS = 7 * 24 * 3600 * 1000

/** `linkOnly`: whoever sends it was told that the PDF failed, and does without. */
const sendInput = z.extend(textInput, { linkOnly: z.optional(z.boolean()) })
type SendInput = z.infer<typeof sendInput>

/**
 * Sends an approved text to those convened and those who attended: a link, and the PDF where there is one.
 * Sent again, it goes to those alone whom their last letter did not reach.
 */
export const sendMinutes = command<SendInput>({
  input: sendInput,
  allowed,
  run(context, principal, input) {
    const due = whatIsDue(context, input)
    if (!due.ok) return due
    return {
      ok: true,
      result: null,
      after: async () => {
        const pdf = input.linkOnly ? null : await printed(context, principal, input)
        if (pdf === 'failed') return { ok: false, code: 'no-pdf' }
        // The PDF took seconds: rights and text are looked at again in the turn that sends it.
        return context.pipeline.command(() => {
          const sender = context.accounts.principalOf(principal.user)
          if (!sender || !allowed(sender, input, context)) return { ok: false, code: 'forbidden' }
          return send(context, sender, input, pdf)
        })
      },
    }
  },
})

function allowed(principal: Principal, input: SendInput, context: CommandContext): boolean {
  const text = textOf(context, input)
  return text ? leadsMeeting(principal, text.metadata) : isStaff(principal)
}

/** Null where this installation makes no PDF at all. */
async function printed(
  { renderPdf }: CommandContext,
  reader: Principal,
  input: SendInput,
): Promise<Uint8Array | 'failed' | null> {
  const result = await renderPdf(reader, input).catch(() => ({ ok: false, code: 'failed' }) as const)
  if (result.ok) return result.pdf
  return result.code === 'no-printer' ? null : 'failed'
}

type Due =
  | { readonly ok: true; readonly text: Text; readonly people: ReadonlySet<string> }
  | { readonly ok: false; readonly code: CommandCode }

/** The text, and to whom it is to go now. */
function whatIsDue(context: CommandContext, input: SendInput): Due {
  const text = textOf(context, input)
  if (!text) return { ok: false, code: 'unknown-meeting' }
  const { minutes, people, attended } = text.metadata
  if (!isApproved(minutes)) return { ok: false, code: 'not-approved' }
  if (minutes === 'approved') return { ok: true, text, people: new Set([...people, ...attended]) }
  const last = new Map(context.lettersOf(topicOf(input)).map((each) => [each.person, each.state]))
  const missed = new Set([...last].flatMap(([person, state]) => (state === 'failed' ? [person] : [])))
  return missed.size > 0 ? { ok: true, text, people: missed } : { ok: false, code: 'already-sent' }
}

const topicOf = ({ meeting, rectification }: SendInput): string =>
  rectification ? `rectification:${rectification}` : `minutes:${meeting}`

function send(
  context: CommandContext,
  principal: Principal,
  input: SendInput,
  pdf: Uint8Array | null,
): Outcome {
  const { queueMail, association, publicUrl, now } = context
  const due = whatIsDue(context, input)
  if (!due.ok) return due
  const { text, people } = due
  const { metadata } = text
  const addressees = [...context.people.addressees([...people]).values()]
  const topic = topicOf(input)
  const before = Map.groupBy(context.lettersOf(topic), ({ person }) => person)
  const meeting = nameOf(context, input.meeting)
  const path = `/reunions/${input.meeting}${input.rectification ? `/rectificatif/${input.rectification}` : ''}`
  const messages = addressees.flatMap(({ person, name, address }): QueuedMail[] => {
    if (address === null) return []
    const letter = minutesMail({
      name,
      meeting,
      rectified: input.rectification !== undefined,
      attached: pdf !== null,
      url: publicUrl + path,
      association: association.name,
    })
    const attachments = pdf
      ? [{ filename: 'compte-rendu.pdf', content: pdf, contentType: 'application/pdf' }]
      : []
    return [
      {
        key: [topic, person, before.get(person)?.length ?? 0].join(':'),
        topic,
        person,
        purpose: 'minutes',
        name,
        address,
        ...letter,
        attachments,
        until: now() + PATIENCE_MS,
      },
    ]
  })
  if (messages.length === 0) return { ok: false, code: 'no-address' }
  setText(context, principal, {
    action: 'send-minutes',
    text,
    change: {
      metadata: { ...metadata, minutes: 'sent', sentAt: metadata.sentAt ?? now() },
      together: () => queueMail(messages),
    },
  })
  const skipped = addressees.filter(({ address }) => address === null).map(({ person }) => person)
  return { ok: true, result: { sent: messages.length, skipped, pdf: pdf !== null } }
}

function nameOf({ readDocument }: CommandContext, id: string): string {
  const doc = readDocument(formatName('meeting', id))
  const values = doc && readRecord(doc, 'meeting', 'Meeting', id)?.values
  const [title, date] = [values?.get('title'), values?.get('date')]
  return [title, typeof date === 'string' ? spokenDate(date) : ''].filter(Boolean).join(', ')
}

import { formatName, isStaff, leadsMeeting, readRecord, spokenDate } from '#domain'
import { minutesMail } from '../mail/minutesMail.ts'
import type { QueuedMail } from '../mail/MailQueue.ts'
import { command, type CommandContext, type Outcome } from './command.ts'
import { findAddresses } from './findAddresses.ts'
import { setText, textInput, textOf, type TextInput } from './textCommand.ts'
import type { Principal } from '#domain'

/** How long a mail server may be out of reach before a letter is given up. */
const PATIENCE_MS = 7 * 24 * 3600 * 1000

/** Sends an approved text to those convened and those who attended: a link, and the PDF where there is one. */
export const sendMinutes = command<TextInput>({
  input: textInput,
  allowed(principal, input, context) {
    const text = textOf(context, input)
    return text ? leadsMeeting(principal, text.metadata) : isStaff(principal)
  },
  run(context, principal, input) {
    const problem = whyNot(context, input)
    if (problem) return { ok: false, code: problem }
    return {
      ok: true,
      result: null,
      after: async () => {
        // The PDF takes seconds: what it was made for is looked at again in the turn that sends it.
        const pdf = await context.renderPdf(principal, input).catch(() => null)
        return context.pipeline.command(() => send(context, principal, input, pdf))
      },
    }
  },
})

function whyNot(context: CommandContext, input: TextInput) {
  const text = textOf(context, input)
  if (!text) return 'unknown-meeting' as const
  if (text.metadata.minutes === 'sent') return 'already-sent' as const
  return text.metadata.minutes === 'approved' ? null : ('not-approved' as const)
}

function send(
  context: CommandContext,
  principal: Principal,
  input: TextInput,
  pdf: Uint8Array | null,
): Outcome {
  const { queueMail, association, publicUrl, now } = context
  const problem = whyNot(context, input)
  const text = textOf(context, input)
  if (problem || !text) return { ok: false, code: problem ?? 'unknown-meeting' }
  const { metadata } = text
  const addressees = findAddresses(context, new Set([...metadata.people, ...metadata.attended]))
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
        key: ['minutes', input.meeting, input.rectification ?? '', person].join(':'),
        topic: `minutes:${input.meeting}`,
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
  setText(context, principal, {
    action: 'send-minutes',
    text,
    change: {
      metadata: { ...metadata, minutes: 'sent', sentAt: now() },
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

import { createTransport } from 'nodemailer'
import { createOutbox, type OutboxMessage } from './outbox.ts'

export interface MailAttachment {
  readonly filename: string
  readonly content: Uint8Array
  readonly contentType: string
}

interface MailMessage {
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly text: string
  readonly html: string
  /** An iCalendar file of method PUBLISH, which calendars offer to add. */
  readonly calendar?: string | null
  /** Stays the same when the message is handed over again. */
  readonly messageId?: string
  readonly attachments?: readonly MailAttachment[]
}

/**
 * `refused`: the address or the message, for good. `unreachable`: no server answered, or it does not know us.
 * `postponed`: it asks to come back later.
 */
export type DeliveryProblem = 'refused' | 'unreachable' | 'postponed'

export type Delivery =
  | { readonly ok: true; readonly way: 'sent' | 'outbox' }
  | { readonly ok: false; readonly problem: DeliveryProblem }

export interface Mail {
  /** False when the message could not be handed over. Never throws. */
  send(message: MailMessage): Promise<boolean>
  /** The same, saying what became of it. Never throws. */
  deliver(message: MailMessage): Promise<Delivery>
  /** What was written to the outbox instead of being sent, oldest first. Empty with an SMTP server. */
  list(): Promise<OutboxMessage[]>
}

export interface MailOptions {
  /** `smtp://user:password@host:port`, or null: messages then wait as files in `outbox`. */
  readonly smtpUrl: string | null
  readonly dataDir: string
  readonly from: string
  readonly onError?: (error: Error) => void
}

export function createMail({ smtpUrl, dataDir, from, onError }: MailOptions): Mail {
  const outbox = createOutbox(dataDir)
  const transport =
    smtpUrl === null
      ? createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
      : createTransport(smtpUrl)

  async function deliver(message: MailMessage): Promise<Delivery> {
    const { to, subject, text, html, calendar, messageId, attachments = [] } = message
    try {
      const sent = await transport.sendMail({
        from,
        to,
        subject,
        text,
        html,
        disableFileAccess: true,
        attachments: attachments.map(({ content, ...file }) => ({ ...file, content: Buffer.from(content) })),
        ...(messageId && { messageId }),
        ...(calendar && {
          icalEvent: { method: 'PUBLISH', filename: 'reunion.ics', content: calendar },
        }),
      })
      if (!('message' in sent && Buffer.isBuffer(sent.message))) return { ok: true, way: 'sent' }
      await outbox.put(sent.message)
      return { ok: true, way: 'outbox' }
    } catch (error) {
      onError?.(error instanceof Error ? error : new Error(String(error)))
      return { ok: false, problem: problemOf(error) }
    }
  }

  return {
    deliver,
    send: async (message) => (await deliver(message)).ok,
    list: () => outbox.list(),
  }
}

const REFUSED: ReadonlySet<unknown> = new Set(['EENVELOPE', 'EMESSAGE'])

/** What the server would not take is the letter's fault; anything else may pass later. */
function problemOf(error: unknown): DeliveryProblem {
  const { code, responseCode } = Object(error) as { readonly code?: unknown; readonly responseCode?: unknown }
  const status = typeof responseCode === 'number' ? responseCode : null
  if (status !== null && status >= 400 && status < 500) return 'postponed'
  return REFUSED.has(code) && (status === null || status >= 500) ? 'refused' : 'unreachable'
}

import { createTransport } from 'nodemailer'
import { createOutbox, type OutboxMessage } from './outbox.ts'

export interface MailMessage {
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly attachments?: readonly {
    readonly filename: string
    readonly content: Uint8Array
    readonly contentType: string
  }[]
}

export interface Mail {
  /** False when the message could not be handed over. Never throws. */
  send(message: MailMessage): Promise<boolean>
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
  return {
    async send({ to, subject, text, html, attachments = [] }) {
      try {
        const sent = await transport.sendMail({
          from,
          to,
          subject,
          text,
          html,
          attachments: attachments.map(({ content, ...file }) => ({
            ...file,
            content: Buffer.from(content),
          })),
          disableFileAccess: true,
        })
        if ('message' in sent && Buffer.isBuffer(sent.message)) await outbox.put(sent.message)
        return true
      } catch (error) {
        onError?.(error instanceof Error ? error : new Error(String(error)))
        return false
      }
    },
    list: () => outbox.list(),
  }
}

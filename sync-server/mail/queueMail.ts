import type { Mail, MailMessage } from './mail.ts'

/** Hands messages over to be sent, in their order; returns at once. */
export type QueueMail = (messages: readonly MailMessage[]) => void

/** Sends one after the other, so that a mail server is not met with a hundred connections. */
export function createMailQueue(mail: Mail, onFailed: (message: MailMessage) => void): QueueMail {
  let last: Promise<void> = Promise.resolve()
  return (messages) => {
    for (const message of messages) {
      last = last.then(async () => {
        if (!(await mail.send(message))) onFailed(message)
      })
    }
  }
}

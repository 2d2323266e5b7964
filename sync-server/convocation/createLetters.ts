import type { DatabaseSync } from 'node:sqlite'
import type * as Y from 'yjs'
import { readAnswerUser, readMetadata, type MeetingMetadata } from '#domain'
import type { Accounts } from '../accounts/accounts.ts'
import { createCalendarDay } from '../accounts/calendarDay.ts'
import { sessionSecret } from '../accounts/secret.ts'
import type { Mail } from '../mail/mail.ts'
import { createMailQueue } from '../mail/MailQueue.ts'
import type { Storage } from '../storage/storage.ts'
import { createAddressBook, politeName } from './addressBook.ts'
import { createAnswerLinks } from './answerLink.ts'
import { createConvocations } from './Convocations.ts'

interface Options {
  readonly accounts: Accounts
  readonly database: DatabaseSync
  readonly storage: Pick<Storage, 'names' | 'logId'>
  readonly mail: Mail
  readonly readDocument: (name: string) => Y.Doc | null
  /** By subject. */
  readonly metadataOf: (subject: string) => unknown
  readonly publicUrl: string
  readonly association: string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

export type Letters = ReturnType<typeof createLetters>

/** Everything that letters to convened people need: the queue they leave by, addresses, links and who is convened. */
export function createLetters(options: Options) {
  const { accounts, database, storage, mail, readDocument, metadataOf, publicUrl, association, now } = options
  const meetingOf = (id: string): MeetingMetadata | null => {
    const metadata = readMetadata(metadataOf(`meeting:${id}`))
    return metadata?.subject === 'meeting' ? metadata : null
  }
  const dayOf = createCalendarDay('Europe/Paris')
  const today = (): string => dayOf(now())
  const domain = new URL(publicUrl).hostname
  const queue = createMailQueue({ database, mail, now, domain, log: storage.logId })
  const people = createAddressBook({ accounts, names: storage.names, readDocument, today })
  const links = createAnswerLinks(sessionSecret(database), publicUrl)
  const convocations = createConvocations({
    database,
    queue,
    people,
    links,
    readDocument,
    metadataOf: meetingOf,
    association,
    domain,
    now,
    today,
    dayOf,
  })
  return {
    meetingOf,
    today,
    queue,
    people,
    links,
    convocations,
    /** The name of whom an answer was written for, or null for any other account. */
    nameOf(user: string): string | null {
      const answered = readAnswerUser(user)?.person
      const row = answered && people.people([answered]).get(answered)
      return row ? politeName(row) : null
    },
  }
}

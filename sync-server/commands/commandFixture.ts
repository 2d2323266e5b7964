import { randomBytes } from 'node:crypto'
import * as Y from 'yjs'
import {
  access,
  createRecord,
  documentTypes,
  parseName,
  readMetadata,
  type Json,
  type MeetingMetadata,
  type Metadata,
} from '#domain'
import { grant, member, openAccounts } from '../accounts/accountsFixture.ts'
import { createFrozenTexts } from '../approvals/FrozenTexts.ts'
import { createCalendarDay } from '../accounts/calendarDay.ts'
import { createAddressBook } from '../convocation/addressBook.ts'
import { createAnswerLinks } from '../convocation/answerLink.ts'
import { createConvocations } from '../convocation/Convocations.ts'
import { createMailQueue, type QueuedMail } from '../mail/MailQueue.ts'
import type { CommandContext } from './command.ts'
import { executeCommand } from './executeCommand.ts'

export const MEETING: MeetingMetadata = {
  subject: 'meeting',
  kind: 'network',
  network: 'culture',
  convened: false,
  minutes: 'draft',
  people: [],
  attended: [],
}

/** Commands over real accounts, with documents and metadata in memory and a queue that keeps the order. */
export async function openCommands() {
  const opened = await openAccounts()
  const stored = new Map<string, Metadata>()
  const documents = new Map<string, Y.Doc>()
  const queued: QueuedMail[] = []
  let last: Promise<unknown> = Promise.resolve()
  const readDocument = (name: string) => documents.get(name) ?? null
  const meeting = (id: string) => readMetadata(stored.get(`meeting:${id}`)) as MeetingMetadata | null
  const dayOf = createCalendarDay('Europe/Paris')
  const today = () => dayOf(opened.clock.at)
  const queue = createMailQueue({
    database: opened.database,
    mail: opened.mail,
    now: () => opened.clock.at,
    domain: 'example.org',
    log: 'log',
  })
  const people = createAddressBook({
    accounts: opened.accounts,
    names: () => documents.keys(),
    readDocument,
    today,
  })
  const context: CommandContext = {
    accounts: opened.accounts,
    pipeline: {
      command<T>(work: () => T): Promise<T> {
        const done = last.then(work)
        last = done.catch(() => undefined)
        return done
      },
    },
    metadata: {
      get: (subject) => stored.get(subject) ?? null,
      set: (subject, metadata) => void stored.set(subject, metadata),
    },
    readDocument,
    async submitAs(_user, name, update) {
      const document = documents.get(name) ?? new Y.Doc()
      documents.set(name, document)
      Y.applyUpdate(document, update)
      return { ok: true }
    },
    accessTo(principal, name) {
      const parsed = parseName(name)
      const subject = parsed && documentTypes[parsed.type].subject
      return access(principal, name, subject ? stored.get(`${subject}:${parsed.key}`) : null)
    },
    versions: { list: () => [], create: () => ({ id: 1, fingerprint: '' }) },
    submitFor: async (user, name, update) => context.submitAs(user, name, update),
    frozen: createFrozenTexts(opened.database),
    documentNames: () => documents.keys(),
    queueMail: (messages) => void queued.push(...messages),
    lettersOf: queue.of,
    renderPdf: async () => ({ ok: false, code: 'no-printer' }),
    publicUrl: 'https://espace.example.org',
    association: { name: 'Association de test' },
    now: () => opened.clock.at,
    random: randomBytes,
    people,
    convocations: createConvocations({
      database: opened.database,
      queue,
      people,
      links: createAnswerLinks('a secret for tests', 'http://127.0.0.1:3000'),
      readDocument,
      metadataOf: meeting,
      association: 'Association de test',
      domain: 'example.org',
      now: () => opened.clock.at,
      today,
      dayOf,
    }),
  }
  const administrator = await member(opened.accounts, grant('administrator'))
  const run = (user: string | null, name: string, body: unknown) => executeCommand(name, body, user, context)

  function addMeeting(
    id: string,
    metadata: Partial<MeetingMetadata> = {},
    content: Record<string, Json> = {},
  ) {
    stored.set(`meeting:${id}`, { ...MEETING, ...metadata })
    const doc = new Y.Doc()
    createRecord(
      { doc, type: 'meeting', record: 'Meeting', id },
      { title: 'T', date: '2021-03-17', ...content },
    )
    documents.set(`meeting.${id}.1`, doc)
  }

  return {
    ...opened,
    context,
    documents,
    queued,
    administrator,
    run,
    addMeeting,
    meeting,
    queue,
  }
}

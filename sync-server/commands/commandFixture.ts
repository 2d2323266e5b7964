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
import type { MailMessage } from '../mail/mail.ts'
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
  const queued: MailMessage[] = []
  let last: Promise<unknown> = Promise.resolve()
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
    readDocument: (name) => documents.get(name) ?? null,
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
    versions: { create: () => ({ id: 1, fingerprint: '' }) },
    submitFor: async (user, name, update) => context.submitAs(user, name, update),
    frozen: createFrozenTexts(opened.database),
    documentNames: () => documents.keys(),
    queueMail: (messages) => void queued.push(...messages),
    renderPdf: async () => null,
    publicUrl: 'https://espace.example.org',
    association: { name: 'Association de test' },
    now: () => opened.clock.at,
    random: randomBytes,
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
    meeting: (id: string) => readMetadata(stored.get(`meeting:${id}`)),
  }
}

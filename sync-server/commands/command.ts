import type * as Y from 'yjs'
import * as z from 'zod/mini'
import type { Access, Json, Metadata, Principal } from '#domain'
import type { Accounts } from '../accounts/accounts.ts'
import type { PrintResult } from '../publishing/createPrinter.ts'
import type { MinutesText } from '../publishing/readMinutes.ts'
import type { Versions } from '../versions/Versions.ts'
import type { FrozenTexts } from '../approvals/FrozenTexts.ts'
import type { MailQueue } from '../mail/MailQueue.ts'
import type { AddressBook } from '../convocation/addressBook.ts'
import type { Convocations } from '../convocation/Convocations.ts'

/** What commands work with. Everything here is synchronous, except what `after` may wait for. */
export interface CommandContext {
  readonly accounts: Accounts
  readonly pipeline: {
    /** Runs `work` in its place among the edits. */
    command<T>(work: () => T): Promise<T>
  }
  /** Server-held metadata by subject (`meeting:<id>`); setting it takes effect on rights in the same turn. */
  readonly metadata: {
    get(subject: string): unknown
    set(subject: string, metadata: Metadata): void
  }
  /** A document as it stands, or null where there is none. Not to be changed. */
  readonly readDocument: (name: string) => Y.Doc | null
  /** An edit in the name of an account, by the same way as any other. Only in `after`: it waits for the queue. */
  readonly submitAs: (user: string, name: string, update: Uint8Array) => Promise<{ readonly ok: boolean }>
  readonly accessTo: (principal: Principal, name: string) => Access
  readonly versions: Pick<Versions, 'create' | 'list'>
  /** The same for what the command itself has judged: the account needs no right to write there. */
  readonly submitFor: (user: string, name: string, update: Uint8Array) => Promise<{ readonly ok: boolean }>
  readonly frozen: FrozenTexts
  /** Names of the documents that there are. */
  readonly documentNames: () => Iterable<string>
  readonly queueMail: MailQueue['add']
  /** The letters about something, oldest first. */
  readonly lettersOf: MailQueue['of']
  readonly renderPdf: (reader: Principal, text: MinutesText) => Promise<PrintResult>
  readonly publicUrl: string
  readonly association: { readonly name: string }
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly random: (length: number) => Uint8Array
  readonly convocations: Convocations
  readonly people: AddressBook
}

export type CommandCode =
  | 'invalid'
  | 'forbidden'
  | 'unknown-user'
  | 'unknown-grant'
  | 'unknown-meeting'
  | 'email-taken'
  | 'person-taken'
  | 'last-administrator'
  | 'not-in-review'
  | 'approved'
  | 'not-approved'
  | 'already-sent'
  | 'no-pdf'
  | 'no-address'
  | 'unknown-action'
  | 'already-draft'
  | 'not-stored'
  | 'not-convened'
  | 'meeting-past'
  | 'too-many-versions'

export type Outcome =
  | {
      readonly ok: true
      readonly result: Json
      /** What takes longer, once the change is made and out of the queue; its outcome is the answer. */
      readonly after?: () => Promise<Outcome>
    }
  | { readonly ok: false; readonly code: CommandCode; readonly field?: string }

interface Definition<I> {
  readonly input: z.ZodMiniType<I>
  readonly allowed: (principal: Principal, input: I, context: CommandContext) => boolean
  /** One synchronous step: what it changes and its line in the audit log stand or fall together. */
  readonly run: (context: CommandContext, principal: Principal, input: I) => Outcome
}

export type Command = (context: CommandContext, principal: Principal, body: unknown) => Outcome

/** A change that only the server may make, checked in this order: what is asked, who asks, whether it can be. */
export function command<I>({ input, allowed, run }: Definition<I>): Command {
  return (context, principal, body) => {
    const parsed = z.safeParse(input, body)
    if (!parsed.success) {
      return { ok: false, code: 'invalid', field: parsed.error.issues[0]?.path.join('.') ?? '' }
    }
    if (!allowed(principal, parsed.data, context)) return { ok: false, code: 'forbidden' }
    return run(context, principal, parsed.data)
  }
}

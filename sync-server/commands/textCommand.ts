import {
  formatName,
  isStaff,
  readMetadata,
  type AuditAction,
  type Json,
  type MeetingMetadata,
  type Principal,
  type RectificationMetadata,
} from '#domain'
import * as z from 'zod/mini'
import { command, type Command, type CommandCode, type CommandContext, type Outcome } from './command.ts'
import { meetingId } from './meetingCommand.ts'

/** The minutes of a meeting, or one rectification of them. */
export const textInput = z.strictObject({ meeting: meetingId, rectification: z.optional(meetingId) })
export type TextInput = z.infer<typeof textInput>

type TextMetadata = MeetingMetadata | RectificationMetadata

/** A text on its way to approval. */
export interface Text {
  /** Whose metadata says where it is: `meeting:<id>` or `rectification:<id>`. */
  readonly subject: string
  readonly id: string
  readonly document: string
  readonly metadata: TextMetadata
}

/** What a step changes. `together` is written in the transaction of the metadata. */
interface TextChange {
  readonly metadata: TextMetadata
  readonly together?: () => void
  readonly after?: () => Promise<Outcome>
}

interface Definition {
  readonly action: AuditAction
  readonly allowed: (principal: Principal, metadata: TextMetadata, meeting: string) => boolean
  /** The text as it shall be, or why it cannot. */
  readonly change: (
    text: Text,
    input: TextInput,
    context: CommandContext,
    principal: Principal,
  ) => TextChange | CommandCode
}

/** The text that is meant, if there is one and it belongs to that meeting. */
export function textOf({ metadata }: CommandContext, { meeting, rectification }: TextInput): Text | null {
  const id = rectification ?? meeting
  const subject = rectification === undefined ? 'meeting' : 'rectification'
  const held = readMetadata(metadata.get(`${subject}:${id}`))
  const type = rectification === undefined ? 'minutes' : 'rectification'
  const text = { subject: `${subject}:${id}`, id, document: formatName(type, id) }
  if (held?.subject === 'meeting' && rectification === undefined) return { ...text, metadata: held }
  if (held?.subject === 'rectification' && held.meeting === meeting) return { ...text, metadata: held }
  return null
}

/** A step of minutes or of a rectification on their way. Only staff hear whether there is such a text. */
export function textCommand({ action, allowed, change }: Definition): Command {
  return command<TextInput>({
    input: textInput,
    allowed(principal, input, context) {
      const text = textOf(context, input)
      return text ? allowed(principal, text.metadata, input.meeting) : isStaff(principal)
    },
    run(context, principal, input) {
      const text = textOf(context, input)
      if (!text) return { ok: false, code: 'unknown-meeting' }
      const changed = change(text, input, context, principal)
      if (typeof changed === 'string') return { ok: false, code: changed }
      setText(context, principal, { action, text, change: changed })
      return { ok: true, result: changed.metadata as Json, ...(changed.after && { after: changed.after }) }
    },
  })
}

interface Step {
  readonly action: AuditAction
  readonly text: Pick<Text, 'subject' | 'id'>
  readonly change: TextChange
}

/** Metadata, its line in the audit log and what goes with them: all or nothing. */
export function setText({ accounts, metadata }: CommandContext, by: Principal, step: Step): void {
  const { action, text, change } = step
  const { kind, network, minutes, approval } = change.metadata
  accounts.atomically(() => {
    const detail = { kind, network, minutes, ...(approval && { fingerprint: approval.fingerprint }) }
    accounts.audit.record({ actor: by.user, action, target: text.id, detail })
    change.together?.()
    metadata.set(text.subject, change.metadata)
  })
}

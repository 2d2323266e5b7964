import { isId, isStaff, readMetadata, type AuditAction, type MeetingMetadata, type Principal } from '#domain'
import * as z from 'zod/mini'
import { command, type Command, type CommandCode, type CommandContext } from './command.ts'

export const meetingId = z.string().check(z.refine(isId))

interface MeetingChange<I> {
  readonly action: AuditAction
  readonly input: z.ZodMiniType<I>
  readonly allowed: (principal: Principal, meeting: MeetingMetadata, id: string) => boolean
  /** The metadata as it shall be, or why it cannot. */
  readonly change: (
    meeting: MeetingMetadata,
    input: I,
    context: CommandContext,
  ) => MeetingMetadata | CommandCode
  /** What else is stored with it, both or neither. */
  readonly also?: (context: CommandContext, changed: MeetingMetadata, input: I) => void
}

function meetingOf(context: CommandContext, id: string): MeetingMetadata | null {
  const metadata = readMetadata(context.metadata.get(`meeting:${id}`))
  return metadata?.subject === 'meeting' ? metadata : null
}

/** A command that changes what the server holds about one meeting. Only staff hear whether a meeting exists. */
export function meetingCommand<I extends { readonly meeting: string }>(
  definition: MeetingChange<I>,
): Command {
  const { action, input, allowed, change, also } = definition
  return command<I>({
    input,
    allowed(principal, { meeting: id }, context) {
      const meeting = meetingOf(context, id)
      return meeting ? allowed(principal, meeting, id) : isStaff(principal)
    },
    run(context, principal, body) {
      const meeting = meetingOf(context, body.meeting)
      if (!meeting) return { ok: false, code: 'unknown-meeting' }
      const changed = change(meeting, body, context)
      if (typeof changed === 'string') return { ok: false, code: changed }
      setMeeting(context, principal, {
        action,
        id: body.meeting,
        meeting: changed,
        also: () => also?.(context, changed, body),
      })
      return { ok: true, result: changed }
    },
  })
}

interface NewMetadata {
  readonly action: AuditAction
  readonly id: string
  readonly meeting: MeetingMetadata
  readonly also?: () => void
}

/** Metadata and its line in the audit log, both or neither. */
export function setMeeting({ accounts, metadata }: CommandContext, by: Principal, next: NewMetadata): void {
  const { action, id, meeting, also } = next
  const { kind, network, convened, minutes, people, attended } = meeting
  const counts = { people: people.length, attended: attended.length }
  accounts.atomically(() => {
    const detail = { kind, network, convened, minutes, ...counts }
    accounts.audit.record({ actor: by.user, action, target: id, detail })
    also?.()
    metadata.set(`meeting:${id}`, meeting)
  })
}

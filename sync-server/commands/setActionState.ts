import { actionBlocks, formatName, isApproved, leadsMeeting, readRecord, writeField } from '#domain'
import * as z from 'zod/mini'
import { editOf } from '../sync/editOf.ts'
import { command, type CommandContext } from './command.ts'
import { meetingId } from './meetingCommand.ts'
import { putAction } from './registerActions.ts'
import { textOf } from './textCommand.ts'

/** What becomes of an action, said by who leads the meeting or by the action's owner. */
export const setActionState = command({
  input: z.strictObject({
    meeting: meetingId,
    action: meetingId,
    state: z.enum(['open', 'done', 'dropped']),
  }),
  allowed(principal, { meeting, action }, context) {
    const minutes = textOf(context, { meeting })
    if (!minutes) return false
    if (leadsMeeting(principal, minutes.metadata)) return true
    return principal.person !== null && ownerOf(context, meeting, action) === principal.person
  },
  run(context, principal, { meeting, action, state }) {
    const name = formatName('actions', meeting)
    const block = blockOf(context, meeting, action)
    if (!isRegistered(context, meeting, action) && !block) return { ok: false, code: 'unknown-action' }
    return {
      ok: true,
      result: { state },
      after: async () => {
        const update = editOf(context.readDocument(name), (doc) => {
          if (block && !readRecord(doc, 'actions', 'Action', action)) putAction(doc, block)
          writeField({ doc, type: 'actions', record: 'Action', id: action }, 'state', state)
        })
        const submitted = await context.submitFor(principal.user, name, update)
        return submitted.ok ? { ok: true, result: { state } } : { ok: false, code: 'not-stored' }
      },
    }
  },
})

function isRegistered({ readDocument }: CommandContext, meeting: string, action: string): boolean {
  const actions = readDocument(formatName('actions', meeting))
  return actions !== null && readRecord(actions, 'actions', 'Action', action) !== null
}

/** The action as approved minutes name it, for one that the register does not hold. */
function blockOf(context: CommandContext, meeting: string, action: string) {
  const minutes = textOf(context, { meeting })
  if (!minutes || !isApproved(minutes.metadata.minutes)) return null
  const text = context.readDocument(minutes.document)
  const blocks = text ? actionBlocks(text.getXmlFragment('body')) : []
  return blocks.find(({ id }) => id === action) ?? null
}

function ownerOf(context: CommandContext, meeting: string, action: string): unknown {
  const actions = context.readDocument(formatName('actions', meeting))
  const record = actions && readRecord(actions, 'actions', 'Action', action)
  return record ? record.values.get('owner') : blockOf(context, meeting, action)?.owner
}

import {
  createId,
  isApproved,
  isStaff,
  leadsMeeting,
  readMetadata,
  type RectificationMetadata,
} from '#domain'
import * as z from 'zod/mini'
import { command } from './command.ts'
import { meetingId } from './meetingCommand.ts'
import { setText, textOf } from './textCommand.ts'

/** Begins a text that corrects approved minutes; those stay as they were approved. */
export const createRectification = command({
  input: z.strictObject({ meeting: meetingId }),
  allowed(principal, input, context) {
    const minutes = textOf(context, input)
    return minutes ? leadsMeeting(principal, minutes.metadata) : isStaff(principal)
  },
  run(context, principal, input) {
    const held = readMetadata(context.metadata.get(`meeting:${input.meeting}`))
    if (held?.subject !== 'meeting') return { ok: false, code: 'unknown-meeting' }
    if (!isApproved(held.minutes)) return { ok: false, code: 'not-approved' }
    const { kind, network, people, attended } = held
    const id = createId(context.random)
    const metadata: RectificationMetadata = {
      subject: 'rectification',
      meeting: input.meeting,
      kind,
      network,
      people,
      attended,
      minutes: 'draft',
    }
    const text = { subject: `rectification:${id}`, id }
    setText(context, principal, { action: 'create-rectification', text, change: { metadata } })
    return { ok: true, result: { rectification: id } }
  },
})

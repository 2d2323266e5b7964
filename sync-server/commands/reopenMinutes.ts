import { leadsMeeting } from '#domain'
import * as z from 'zod/mini'
import { meetingCommand, meetingId } from './meetingCommand.ts'

/** Takes minutes back to their writers, from review or after approval. */
export const reopenMinutes = meetingCommand({
  action: 'reopen-minutes',
  input: z.strictObject({ meeting: meetingId }),
  allowed: leadsMeeting,
  change: (meeting) => (meeting.minutes === 'draft' ? 'already-draft' : { ...meeting, minutes: 'draft' }),
})

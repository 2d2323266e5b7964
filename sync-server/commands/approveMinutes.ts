import { leadsMeeting } from '#domain'
import * as z from 'zod/mini'
import { meetingCommand, meetingId } from './meetingCommand.ts'

/** Closes the minutes to every writer and opens them to those for whom the meeting is held. */
export const approveMinutes = meetingCommand({
  action: 'approve-minutes',
  input: z.strictObject({ meeting: meetingId }),
  allowed: leadsMeeting,
  change: (meeting) => (meeting.minutes === 'review' ? { ...meeting, minutes: 'approved' } : 'not-in-review'),
})

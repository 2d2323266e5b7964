import { leadsMeeting } from '#domain'
import * as z from 'zod/mini'
import { reminderDays } from '../convocation/letterMessage.ts'
import { meetingCommand, meetingId } from './meetingCommand.ts'

/** How many days before the meeting those who have not answered are reminded; none switches reminders off. */
export const setReminders = meetingCommand({
  action: 'set-reminders',
  input: z.strictObject({ meeting: meetingId, days: reminderDays }),
  allowed: leadsMeeting,
  change: (metadata) => (metadata.convened ? metadata : 'not-convened'),
  also: ({ convocations }, _, { meeting, days }) => convocations.setReminders(meeting, days),
})

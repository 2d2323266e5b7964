import { isApproved, leadsMeeting } from '#domain'
import * as z from 'zod/mini'
import { meetingCommand, meetingId } from './meetingCommand.ts'
import { peopleInput } from './peopleInput.ts'

/** Who is convened, before or after the letters: what two people change at once is kept from both. */
export const changeConvened = meetingCommand({
  action: 'change-convened',
  input: z.strictObject({ meeting: meetingId, add: peopleInput, remove: peopleInput }),
  allowed: leadsMeeting,
  change: (meeting, { add, remove }) =>
    isApproved(meeting.minutes)
      ? 'approved'
      : {
          ...meeting,
          people: [...new Set([...meeting.people, ...add])].filter((id) => !remove.includes(id)),
        },
})

import { isApproved, leadsMeeting } from '#domain'
import * as z from 'zod/mini'
import { meetingCommand, meetingId } from './meetingCommand.ts'
import { peopleInput } from './peopleInput.ts'

/** From now on the people convened, and those for whom meetings of this kind are held, see the meeting. */
export const convokeMeeting = meetingCommand({
  action: 'convoke-meeting',
  input: z.strictObject({ meeting: meetingId, people: peopleInput }),
  allowed: leadsMeeting,
  change: (meeting, { people }) =>
    isApproved(meeting.minutes) ? 'approved' : { ...meeting, convened: true, people: [...new Set(people)] },
})

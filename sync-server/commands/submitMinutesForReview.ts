import { formatName, writesMeeting } from '#domain'
import * as z from 'zod/mini'
import { attendedPeople } from './attendedPeople.ts'
import { meetingCommand, meetingId } from './meetingCommand.ts'

/** Opens the minutes to those who attended. Asked again in review, it follows a corrected attendance. */
export const submitMinutesForReview = meetingCommand({
  action: 'submit-minutes',
  input: z.strictObject({ meeting: meetingId }),
  allowed: writesMeeting,
  change(meeting, { meeting: id }, { readDocument }) {
    if (meeting.minutes === 'approved') return 'approved'
    const document = readDocument(formatName('meeting', id))
    const attended = document ? attendedPeople(document, id) : []
    return { ...meeting, minutes: 'review', attended }
  },
})

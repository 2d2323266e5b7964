import { isApproved, leadsMeeting } from '#domain'
import * as z from 'zod/mini'
import { letterMessage, reminderDays } from '../convocation/letterMessage.ts'
import { meetingCommand, meetingId } from './meetingCommand.ts'
import { peopleInput } from './peopleInput.ts'

/**
 * `people` join those convened: somebody else may have changed the list since it was shown. From now on the people convened, and those for whom meetings of this kind are held, see the meeting. With
 * `letters`, each of those convened who has not been written to gets a letter.
 */
export const convokeMeeting = meetingCommand({
  action: 'convoke-meeting',
  input: z.strictObject({
    meeting: meetingId,
    people: peopleInput,
    letters: z.optional(z.strictObject({ message: letterMessage, reminders: reminderDays })),
  }),
  allowed: leadsMeeting,
  change(meeting, { meeting: id, people, letters }, { convocations }) {
    if (isApproved(meeting.minutes)) return 'approved'
    if (letters && convocations.isPast(id)) return 'meeting-past'
    return { ...meeting, convened: true, people: [...new Set([...meeting.people, ...people])] }
  },
  also({ convocations }, changed, { meeting, letters }) {
    if (letters) convocations.convene(meeting, changed, letters)
  },
})

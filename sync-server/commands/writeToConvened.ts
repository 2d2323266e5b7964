import { leadsMeeting } from '#domain'
import * as z from 'zod/mini'
import { letterMessage } from '../convocation/letterMessage.ts'
import { meetingCommand, meetingId } from './meetingCommand.ts'
import { peopleInput } from './peopleInput.ts'

const meeting = meetingId
const message = letterMessage

/** A letter more: to those who have not answered, to all when the facts have changed, or once more to some. */
export const writeToConvened = meetingCommand({
  action: 'write-convened',
  input: z.discriminatedUnion('purpose', [
    z.strictObject({ meeting, purpose: z.literal('reminder'), message }),
    z.strictObject({ meeting, purpose: z.literal('change'), message }),
    z.strictObject({ meeting, purpose: z.literal('convocation'), people: peopleInput }),
  ]),
  allowed: leadsMeeting,
  change(metadata, input, { convocations }) {
    if (!metadata.convened) return 'not-convened'
    if (convocations.isPast(input.meeting)) return 'meeting-past'
    return metadata
  },
  also({ convocations }, metadata, input) {
    switch (input.purpose) {
      case 'reminder':
        return convocations.remind(input.meeting, metadata, input.message)
      case 'change':
        return convocations.announceChange(input.meeting, metadata, input.message)
      case 'convocation': {
        const people = input.people.filter((person) => metadata.people.includes(person))
        return convocations.conveneAgain(input.meeting, metadata, people)
      }
    }
  },
})

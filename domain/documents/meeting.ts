import { isInAudience, wasConvened, writesMeeting } from '../access/meeting.ts'
import { isApproved } from './metadata.ts'
import { grade, type DocumentDefinition } from './document.ts'

/**
 * A meeting's date, agenda, people convened and attendance. Key: the meeting's id. Its head and attendance are
 * frozen with the minutes: once they are approved, nobody writes it.
 */
export const meeting: DocumentDefinition = {
  label: { fr: 'Réunion', en: 'Meeting' },
  subject: 'meeting',
  holds: { Meeting: ['members'] },
  texts: [],
  offline: true,
  access: ({ principal, key, metadata }) => {
    if (metadata?.subject !== 'meeting') return 'none'
    const writes = writesMeeting(principal, metadata, key)
    return grade(
      writes && !isApproved(metadata.minutes),
      writes ||
        (metadata.convened && (wasConvened(principal, metadata) || isInAudience(principal, metadata))),
    )
  },
}

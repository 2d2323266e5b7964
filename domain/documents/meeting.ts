import { isInAudience, wasConvened, writesMeeting } from '../access/meeting.ts'
import { grade, type DocumentDefinition } from './document.ts'

/** A meeting's date, agenda, people convened and attendance. Key: the meeting's id. */
export const meeting: DocumentDefinition = {
  label: { fr: 'Réunion', en: 'Meeting' },
  subject: 'meeting',
  holds: { Meeting: ['members'] },
  texts: [],
  offline: true,
  access: ({ principal, key, metadata }) =>
    metadata?.subject === 'meeting'
      ? grade(
          writesMeeting(principal, metadata, key),
          metadata.convened && (wasConvened(principal, metadata) || isInAudience(principal, metadata)),
        )
      : 'none',
}

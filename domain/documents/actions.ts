import { isInAudience, leadsMeeting, wasConvened, writesMeeting } from '../access/meeting.ts'
import { grade, type DocumentDefinition } from './document.ts'

/** What a meeting decided to do, read by those who read the meeting; an action's owner changes its state by command. */
export const actions: DocumentDefinition = {
  label: { fr: 'Actions', en: 'Actions' },
  subject: 'meeting',
  holds: { Action: ['members'] },
  texts: [],
  offline: true,
  access: ({ principal, key, metadata }) =>
    metadata?.subject === 'meeting'
      ? grade(
          leadsMeeting(principal, metadata),
          writesMeeting(principal, metadata, key) ||
            (metadata.convened && (wasConvened(principal, metadata) || isInAudience(principal, metadata))),
        )
      : 'none',
}

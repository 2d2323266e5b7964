import { isInAudience, leadsMeeting, wasConvened } from '../access/meeting.ts'
import { grade, type DocumentDefinition } from './document.ts'

/** What a meeting decided to do; an action's owner changes its state by command. */
export const actions: DocumentDefinition = {
  label: { fr: 'Actions', en: 'Actions' },
  subject: 'meeting',
  holds: { Action: ['members'] },
  texts: [],
  offline: true,
  access: ({ principal, metadata }) =>
    metadata?.subject === 'meeting'
      ? grade(
          leadsMeeting(principal, metadata),
          metadata.convened && (wasConvened(principal, metadata) || isInAudience(principal, metadata)),
        )
      : 'none',
}

import { attended, isInAudience, writesMeeting } from '../access/meeting.ts'
import { grade, type DocumentDefinition } from './document.ts'

/** The minutes of a meeting. Draft: those who write. In review: also those who attended. Approved: nobody writes. */
export const minutes: DocumentDefinition = {
  label: { fr: 'Compte rendu', en: 'Minutes' },
  subject: 'meeting',
  holds: {},
  texts: ['body'],
  offline: true,
  access: ({ principal, key, metadata }) => {
    if (metadata?.subject !== 'meeting') return 'none'
    const writes = writesMeeting(principal, metadata, key)
    switch (metadata.minutes) {
      case 'draft':
        return grade(writes, false)
      case 'review':
        return grade(writes, attended(principal, metadata))
      case 'approved':
        return grade(false, writes || isInAudience(principal, metadata))
    }
  },
}

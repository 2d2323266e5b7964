import { attended, isInAudience, writesMeeting } from '../access/meeting.ts'
import { grade, type DocumentDefinition } from './document.ts'

/** Threads on the minutes, by those who read them before approval. */
export const minutesComments: DocumentDefinition = {
  label: { fr: 'Commentaires du compte rendu', en: 'Comments on minutes' },
  subject: 'meeting',
  holds: { Note: ['members'] },
  texts: [],
  offline: true,
  access: ({ principal, key, metadata }) => {
    if (metadata?.subject !== 'meeting') return 'none'
    const writes = writesMeeting(principal, metadata, key)
    switch (metadata.minutes) {
      case 'draft':
        return grade(writes, false)
      case 'review':
        return grade(writes || attended(principal, metadata), false)
      case 'approved':
      case 'sent':
        return grade(false, writes || (attended(principal, metadata) && isInAudience(principal, metadata)))
    }
  },
}

import { accessToMinutes } from '../access/meeting.ts'
import type { DocumentDefinition } from './document.ts'

/** The minutes of a meeting. */
export const minutes: DocumentDefinition = {
  label: { fr: 'Compte rendu', en: 'Minutes' },
  subject: 'meeting',
  holds: {},
  texts: ['body'],
  offline: true,
  access: ({ principal, key, metadata }) =>
    metadata?.subject === 'meeting' ? accessToMinutes(principal, metadata, key) : 'none',
}

import { accessToMinutes } from '../access/meeting.ts'
import type { DocumentDefinition } from './document.ts'

/** What corrects approved minutes, which stay as they were: a text with the same way and the same readers. */
export const rectification: DocumentDefinition = {
  label: { fr: 'Rectificatif', en: 'Rectification' },
  subject: 'rectification',
  holds: {},
  texts: ['body'],
  offline: true,
  access: ({ principal, metadata }) =>
    metadata?.subject === 'rectification' ? accessToMinutes(principal, metadata, metadata.meeting) : 'none',
}

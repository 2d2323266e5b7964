import { holds } from '../access/principal.ts'
import { grade, type DocumentDefinition } from './document.ts'

/** Political affiliation, with its public source or the person's consent. Never leaves the server but on screen. */
export const restricted: DocumentDefinition = {
  label: { fr: 'Données sensibles', en: 'Sensitive data' },
  subject: null,
  holds: { Person: ['restricted'] },
  texts: [],
  offline: false,
  access: ({ principal }) => grade(holds(principal, 'restrictedStaff'), false),
}

import { isMember, isStaff } from '../access/principal.ts'
import { grade, type DocumentDefinition } from './document.ts'

/** Territories above the communes, State services, partners, commissions and their seats. */
export const bodies: DocumentDefinition = {
  label: { fr: 'Organismes et commissions', en: 'Bodies and commissions' },
  subject: null,
  holds: {
    Area: ['public', 'members'],
    Organization: ['public', 'members'],
    Post: ['public', 'members'],
    Membership: ['public', 'members'],
  },
  texts: [],
  offline: true,
  access: ({ principal }) => grade(isStaff(principal), isMember(principal)),
}

import { belongsTo, coordinates, isStaff } from '../access/principal.ts'
import { grade, type DocumentDefinition } from './document.ts'

/** A network's members and coordinators, and the contacts they agreed to share. Key: its slug. */
export const network: DocumentDefinition = {
  label: { fr: 'Réseau', en: 'Network' },
  subject: null,
  holds: { Network: ['members'], Membership: ['members'] },
  texts: [],
  offline: true,
  access: ({ principal, key }) =>
    grade(isStaff(principal) || coordinates(principal, key), belongsTo(principal, key)),
}

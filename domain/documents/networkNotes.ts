import { coordinates, isStaff } from '../access/principal.ts'
import { grade, type DocumentDefinition } from './document.ts'

/** The coordinators' annotations on records, in threads. Key: the network's slug. */
export const networkNotes: DocumentDefinition = {
  label: { fr: 'Annotations du réseau', en: 'Network notes' },
  subject: null,
  holds: { Note: ['members'] },
  texts: [],
  offline: true,
  access: ({ principal, key }) => grade(isStaff(principal) || coordinates(principal, key), false),
}

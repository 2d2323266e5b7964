import { editsCommune, isMember, isStaff } from '../access/principal.ts'
import { grade, type DocumentDefinition } from './document.ts'

/** The people and bodies of one territory. Key: INSEE code, or the code of the territory in its scheme. */
export const commune: DocumentDefinition = {
  label: { fr: 'Commune', en: 'Commune' },
  subject: null,
  holds: {
    Area: ['public', 'members'],
    Person: ['public', 'members'],
    Organization: ['public', 'members'],
    Post: ['public', 'members'],
  },
  texts: [],
  offline: true,
  access: ({ principal, key }) =>
    grade(isStaff(principal) || editsCommune(principal, key), isMember(principal)),
}

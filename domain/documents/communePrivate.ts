import { editsCommune, isStaff } from '../access/principal.ts'
import { grade, type DocumentDefinition } from './document.ts'

/** What only the team and the commune's own editors may see of its people. Same key as the commune. */
export const communePrivate: DocumentDefinition = {
  label: { fr: 'Commune, données réservées', en: 'Commune, private data' },
  subject: null,
  holds: { Person: ['staff'] },
  texts: [],
  offline: true,
  access: ({ principal, key }) => grade(isStaff(principal) || editsCommune(principal, key), false),
}

import { holds, isStaff } from '../access/principal.ts'
import { grade, type DocumentDefinition } from './document.ts'

/** The call for dues of a year and its payments. Key: the year. */
export const dues: DocumentDefinition = {
  label: { fr: 'Cotisations', en: 'Dues' },
  subject: null,
  holds: { FeeCall: ['staff'] },
  texts: [],
  offline: true,
  access: ({ principal }) => grade(holds(principal, 'treasurer'), isStaff(principal)),
}

import { isStaff, sitsInBureau } from '../access/principal.ts'
import { grade, type DocumentDefinition } from './document.ts'

/** The activity report of a year. Key: the year. */
export const report: DocumentDefinition = {
  label: { fr: 'Rapport d’activité', en: 'Activity report' },
  subject: null,
  holds: { KeyFigure: ['staff'], Note: ['members'] },
  texts: ['body'],
  offline: true,
  access: ({ principal }) => grade(isStaff(principal), sitsInBureau(principal)),
}

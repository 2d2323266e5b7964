import { isStaff } from '../access/principal.ts'
import { grade, type DocumentDefinition } from './document.ts'

/** The team's notes on records. */
export const staffNotes: DocumentDefinition = {
  label: { fr: 'Notes de l’équipe', en: 'Staff notes' },
  subject: null,
  holds: { Note: ['members'] },
  texts: [],
  offline: true,
  access: ({ principal }) => grade(isStaff(principal), false),
}

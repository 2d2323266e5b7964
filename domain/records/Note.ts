import { date, reference, text } from '../schema/kinds.ts'
import { record } from '../schema/record.ts'

/** A remark about a record or a passage; a reply names the note it answers. */
export const Note = record('Note', {
  label: { fr: 'Note', en: 'Note' },
  fields: {
    subject: reference({ fr: 'Sujet', en: 'Subject' }, 'Person', { audience: 'members' }),
    replyTo: reference({ fr: 'Réponse à', en: 'Reply to' }, 'Note', { audience: 'members' }),
    author: text({ fr: 'Auteur', en: 'Author' }, { audience: 'members' }),
    text: text({ fr: 'Texte', en: 'Text' }, { audience: 'members', required: true, max: 4000 }),
    on: date({ fr: 'Date', en: 'Date' }, { audience: 'members' }),
    resolvedOn: date({ fr: 'Résolue le', en: 'Resolved on' }, { audience: 'members' }),
    /** Relative positions of the annotated passage, base64 of Yjs's encoding, `from:to`. */
    anchor: text({ fr: 'Passage', en: 'Passage' }, { audience: 'members', max: 400 }),
  },
  history: ['e037a663'],
})

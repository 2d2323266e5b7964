import { choice, date, integer, list, reference, text } from '../schema/kinds.ts'
import { record, type RecordEdit } from '../schema/record.ts'

/** A remark about a record or a passage; a reply names the note it answers. */
export const Note = record('Note', {
  label: { fr: 'Note', en: 'Note' },
  fields: {
    subject: reference({ fr: 'Sujet', en: 'Subject' }, 'Person', { audience: 'members' }),
    replyTo: reference({ fr: 'Réponse à', en: 'Reply to' }, 'Note', { audience: 'members' }),
    author: text({ fr: 'Auteur', en: 'Author' }, { audience: 'members' }),
    text: text({ fr: 'Texte', en: 'Text' }, { audience: 'members', required: true, max: 4000 }),
    /** The account that wrote it; the server refuses another's. */
    by: reference({ fr: 'Compte', en: 'Account' }, 'User', { audience: 'members' }),
    /** Seconds since 1970. */
    at: integer({ fr: 'À', en: 'At' }, { audience: 'members' }),
    mentions: list({ fr: 'Personnes citées', en: 'Mentions' }, { audience: 'members', maxItems: 20 }),
    /** The words of the passage when the note was written: they stay when the passage is gone. */
    quote: text({ fr: 'Citation', en: 'Quote' }, { audience: 'members', max: 1000 }),
    /** A suggestion: what should stand in the place of the passage. Empty: nothing should. */
    replacement: text({ fr: 'Proposition', en: 'Suggestion' }, { audience: 'members', max: 4000 }),
    outcome: choice(
      { fr: 'Suite', en: 'Outcome' },
      {
        accepted: { fr: 'Acceptée', en: 'Accepted' },
        refused: { fr: 'Refusée', en: 'Refused' },
      },
      { audience: 'members' },
    ),
    on: date({ fr: 'Date', en: 'Date' }, { audience: 'members' }),
    resolvedOn: date({ fr: 'Résolue le', en: 'Resolved on' }, { audience: 'members' }),
    /** The name of who resolved it, or gave it its outcome. */
    resolvedBy: text({ fr: 'Résolue par', en: 'Resolved by' }, { audience: 'members' }),
    /** Relative positions of the annotated passage, base64 of Yjs's encoding, `from:to`. */
    anchor: text({ fr: 'Passage', en: 'Passage' }, { audience: 'members', max: 400 }),
  },
  guard: refusedField,
  history: ['e037a663', '05f99101', '16dea93f'],
})

/** What others than its author may do to a note. */
const SETTLING: ReadonlySet<string> = new Set(['outcome', 'resolvedOn', 'resolvedBy'])

/** Nobody signs with another's name, nor changes another's words; anyone who writes there may settle a thread. */
function refusedField({ user, name, isNew, changed, before, after }: RecordEdit): string | null {
  const settler = after('resolvedBy')
  if (changed.includes('resolvedBy') && settler !== undefined && settler !== name) return 'resolvedBy'
  if (!isNew) {
    const author = before('by')
    // Whoever signed before accounts did is nobody's account: their words stay as they are.
    const isOthers = author === undefined ? before('author') !== undefined : author !== user
    return (
      changed.find((field) => field === 'by' || field === 'author' || (isOthers && !SETTLING.has(field))) ??
      null
    )
  }
  const by = after('by')
  if (by !== undefined && by !== user) return 'by'
  return after('author') === (by === undefined ? undefined : name) ? null : 'author'
}

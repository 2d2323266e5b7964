import { choice, date, entries, flag, integer, reference, shape, text, time } from '../schema/kinds.ts'
import { answerUser } from '../access/answerUser.ts'
import { record, type RecordEdit } from '../schema/record.ts'
import { splitEntryKey } from './entryKey.ts'

const AgendaItem = shape(
  'AgendaItem',
  { fr: 'Point', en: 'Agenda item' },
  {
    title: text({ fr: 'Intitulé', en: 'Title' }, { required: true, max: 300 }),
    /** A fractional index: items sort by it, and moving one rewrites only that one. */
    position: text({ fr: 'Position', en: 'Position' }, { required: true, max: 60 }),
    level: integer({ fr: 'Niveau', en: 'Level' }, { min: 1, max: 3 }),
    minutes: integer({ fr: 'Durée (min)', en: 'Duration (min)' }, { max: 600 }),
    rapporteur: reference({ fr: 'Rapporteur', en: 'Rapporteur' }, 'Person'),
    /** Seconds that it was on the table, the present stretch not counted. */
    spent: integer({ fr: 'Temps passé (s)', en: 'Time spent (s)' }, { max: 86_400 }),
    done: flag({ fr: 'Traité', en: 'Done' }),
  },
)

/** Someone who has asked for the floor. Positions as in the agenda; archived once they have spoken. */
const Turn = shape(
  'Turn',
  { fr: 'Tour de parole', en: 'Turn' },
  {
    person: reference({ fr: 'Personne', en: 'Person' }, 'Person', { required: true }),
    area: reference({ fr: 'Commune', en: 'Commune' }, 'Area'),
    position: text({ fr: 'Position', en: 'Position' }, { required: true, max: 60 }),
    hand: flag({ fr: 'Main levée', en: 'Hand raised' }),
  },
)

/** What someone answered to the convocation; the entry's id is the id of the person. Written by the server. */
const Answer = shape(
  'Answer',
  { fr: 'Réponse', en: 'Answer' },
  {
    status: choice(
      { fr: 'Réponse', en: 'Answer' },
      {
        inRoom: { fr: 'Sera en salle', en: 'Will be in the room' },
        remote: { fr: 'Sera en visio', en: 'Will join by video' },
        represented: { fr: 'Sera représenté', en: 'Will be represented' },
        excused: { fr: 'S’excuse', en: 'Sends apologies' },
      },
      { required: true },
    ),
    representedBy: text({ fr: 'Représenté par', en: 'Represented by' }, { max: 200 }),
    comment: text({ fr: 'Message', en: 'Message' }, { max: 1000 }),
    /** Seconds since 1970. */
    at: integer({ fr: 'Répondu à', en: 'Answered at' }),
  },
)

/** A file of the meeting, stored by its content. */
const Attachment = shape(
  'Attachment',
  { fr: 'Pièce', en: 'Attachment' },
  {
    name: text({ fr: 'Nom', en: 'Name' }, { required: true, max: 200 }),
    /** In bytes. */
    size: integer({ fr: 'Taille', en: 'Size' }, { required: true, max: 1e10 }),
    type: text({ fr: 'Format', en: 'Media type' }, { max: 120 }),
    /** SHA-256 of the bytes, hexadecimal. */
    hash: text({ fr: 'Empreinte', en: 'Hash' }, { required: true, pattern: /^[0-9a-f]{64}$/ }),
    addedBy: text({ fr: 'Ajoutée par', en: 'Added by' }),
    addedOn: date({ fr: 'Ajoutée le', en: 'Added on' }),
  },
)

/** One person's presence; the entry's id is the id of the person. */
export const Attendance = shape(
  'Attendance',
  { fr: 'Présence', en: 'Attendance' },
  {
    status: choice(
      { fr: 'Présence', en: 'Presence' },
      {
        inRoom: { fr: 'En salle', en: 'In the room' },
        remote: { fr: 'En visio', en: 'By video' },
        represented: { fr: 'Représenté', en: 'Represented' },
        excused: { fr: 'Excusé', en: 'Excused' },
        noAnswer: { fr: 'Sans réponse', en: 'No answer' },
      },
      { required: true },
    ),
    area: reference({ fr: 'Commune', en: 'Commune' }, 'Area'),
    representedBy: reference({ fr: 'Représenté par', en: 'Represented by' }, 'Person'),
    /** Where the directory does not hold who came in their place. */
    representedByName: text({ fr: 'Représenté par', en: 'Represented by' }),
    arrivedAt: time({ fr: 'Arrivée', en: 'Arrived at' }),
    leftAt: time({ fr: 'Départ', en: 'Left at' }),
  },
)

/** A meeting of any kind. Popolo Event. Its id is the key of its documents. */
export const Meeting = record('Meeting', {
  label: { fr: 'Réunion', en: 'Meeting' },
  fields: {
    title: text({ fr: 'Intitulé', en: 'Title' }, { audience: 'members', required: true }),
    date: date({ fr: 'Date', en: 'Date' }, { audience: 'members', required: true }),
    start: time({ fr: 'Début', en: 'Start' }, { audience: 'members' }),
    end: time({ fr: 'Fin', en: 'End' }, { audience: 'members' }),
    place: text({ fr: 'Lieu', en: 'Place' }, { audience: 'members', max: 300 }),
    host: reference({ fr: 'Commune d’accueil', en: 'Host commune' }, 'Area', { audience: 'members' }),
    videoLink: text(
      { fr: 'Lien de visioconférence', en: 'Video link' },
      { audience: 'members', max: 500, pattern: /^https:\/\/[^\s<>"']+$/ },
    ),
    mode: choice(
      { fr: 'Modalité', en: 'Mode' },
      {
        inPerson: { fr: 'En salle', en: 'In person' },
        video: { fr: 'En visioconférence', en: 'By video' },
        hybrid: { fr: 'En salle et en visioconférence', en: 'Hybrid' },
      },
      { audience: 'members' },
    ),
    nextMeeting: date({ fr: 'Prochaine réunion', en: 'Next meeting' }, { audience: 'members' }),
    agenda: entries({ fr: 'Ordre du jour', en: 'Agenda' }, AgendaItem, { audience: 'members' }),
    /** Seconds since 1970, as of all moments of the call. */
    openedAt: integer({ fr: 'Ouverte à', en: 'Opened at' }, { audience: 'members' }),
    closedAt: integer({ fr: 'Levée à', en: 'Closed at' }, { audience: 'members' }),
    /** The point on the table; without `itemSince` its time is paused. */
    currentItem: reference({ fr: 'Point en cours', en: 'Current item' }, 'AgendaItem', {
      audience: 'members',
    }),
    itemSince: integer({ fr: 'Point repris à', en: 'Item resumed at' }, { audience: 'members' }),
    speaker: reference({ fr: 'A la parole', en: 'Has the floor' }, 'Person', { audience: 'members' }),
    speakerSince: integer({ fr: 'Parole prise à', en: 'Floor taken at' }, { audience: 'members' }),
    turns: entries({ fr: 'Demandes de parole', en: 'Speakers’ queue' }, Turn, { audience: 'members' }),
    answers: entries({ fr: 'Réponses', en: 'Answers' }, Answer, { audience: 'members' }),
    attachments: entries({ fr: 'Pièces', en: 'Attachments' }, Attachment, { audience: 'members' }),
    attendance: entries({ fr: 'Présences', en: 'Attendance' }, Attendance, { audience: 'members' }),
  },
  guard: refusedField,
  history: ['4110b07e', 'e8fb30d4'],
})

/** Nobody answers for another, and a file is listed by who says so: afterwards it is taken out or put back, not changed. */
function refusedField({ user, name, id, changed, before, after }: RecordEdit): string | null {
  const refused = (field: string): boolean => {
    const { list, entry } = splitEntryKey(field)
    if (list === 'answers') return entry === null || user !== answerUser(id, entry)
    if (list !== 'attachments') return false
    const old = before(field)
    return old === undefined ? propertyOf(after(field), 'addedBy') !== name : file(old) !== file(after(field))
  }
  return changed.find(refused) ?? null
}

/** What an entry says of its file, to compare: whether it is archived left out. */
const file = (entry: unknown): string =>
  JSON.stringify(
    ['name', 'size', 'type', 'hash', 'addedBy', 'addedOn'].map((key) => propertyOf(entry, key) ?? null),
  )

function propertyOf(entry: unknown, key: string): unknown {
  return typeof entry === 'object' && entry !== null ? Reflect.get(entry, key) : undefined
}

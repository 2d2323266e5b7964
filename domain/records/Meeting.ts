import { choice, date, entries, integer, reference, shape, text, time } from '../schema/kinds.ts'
import { record } from '../schema/record.ts'

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
    attendance: entries({ fr: 'Présences', en: 'Attendance' }, Attendance, { audience: 'members' }),
  },
  history: ['4110b07e'],
})

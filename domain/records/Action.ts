import { choice, date, reference, text } from '../schema/kinds.ts'
import { record } from '../schema/record.ts'

/** Something to be done, decided in a meeting. */
export const Action = record('Action', {
  label: { fr: 'Action', en: 'Action' },
  fields: {
    title: text({ fr: 'Action', en: 'Action' }, { audience: 'members', required: true, max: 400 }),
    /** As they were named on the day, should the record change. */
    ownerName: text({ fr: 'Responsable', en: 'Owner' }, { audience: 'members' }),
    owner: reference({ fr: 'Responsable', en: 'Owner' }, 'Person', { audience: 'members' }),
    due: date({ fr: 'Échéance', en: 'Due' }, { audience: 'members' }),
    state: choice(
      { fr: 'État', en: 'State' },
      {
        open: { fr: 'À faire', en: 'Open' },
        done: { fr: 'Faite', en: 'Done' },
        dropped: { fr: 'Abandonnée', en: 'Dropped' },
      },
      { audience: 'members', required: true },
    ),
    /** The day on which its owner was last reminded by e-mail. Written by the server. */
    remindedOn: date({ fr: 'Relancée le', en: 'Reminded on' }, { audience: 'members' }),
  },
  history: ['92b3d13c', 'b3d9634f', '42a114a6'],
})

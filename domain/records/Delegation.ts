import { date, reference, shape, text } from '../schema/kinds.ts'

/** A field of action that a mayor entrusts to an official, dated. */
export const Delegation = shape(
  'Delegation',
  { fr: 'Délégation', en: 'Delegation' },
  {
    topic: text({ fr: 'Intitulé', en: 'Topic' }, { required: true, max: 160 }),
    network: reference({ fr: 'Réseau', en: 'Network' }, 'Network'),
    start: date({ fr: 'Depuis le', en: 'From' }),
    end: date({ fr: 'Jusqu’au', en: 'Until' }),
  },
)

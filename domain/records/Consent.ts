import { choice, date, flag, shape, text } from '../schema/kinds.ts'

/** A person's agreement to a use of their contact details, with its evidence. */
export const Consent = shape(
  'Consent',
  { fr: 'Accord', en: 'Consent' },
  {
    purpose: choice(
      { fr: 'Finalité', en: 'Purpose' },
      {
        network: { fr: 'Partage au sein d’un réseau', en: 'Sharing within a network' },
        mailing: { fr: 'Envois de l’association', en: 'Mailings of the association' },
        publication: { fr: 'Publication', en: 'Publication' },
      },
      { required: true },
    ),
    channel: choice(
      { fr: 'Canal', en: 'Channel' },
      {
        email: { fr: 'E-mail', en: 'E-mail' },
        post: { fr: 'Courrier', en: 'Post' },
        phone: { fr: 'Téléphone', en: 'Phone' },
      },
    ),
    scope: text({ fr: 'Périmètre', en: 'Scope' }, { max: 80 }),
    given: flag({ fr: 'Donné', en: 'Given' }, { required: true }),
    on: date({ fr: 'Recueilli le', en: 'Recorded on' }),
    evidence: text({ fr: 'Preuve', en: 'Evidence' }, { max: 300 }),
  },
)

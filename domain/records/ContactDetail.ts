import { choice, date, flag, shape, text } from '../schema/kinds.ts'

/** One way of reaching a person or an organisation. `publishable` ones may go into the open data. */
export const ContactDetail = shape(
  'ContactDetail',
  { fr: 'Coordonnée', en: 'Contact detail' },
  {
    type: choice(
      { fr: 'Type', en: 'Type' },
      {
        email: { fr: 'E-mail', en: 'E-mail' },
        phone: { fr: 'Téléphone', en: 'Phone' },
        mobile: { fr: 'Portable', en: 'Mobile' },
        address: { fr: 'Adresse', en: 'Address' },
        url: { fr: 'Site', en: 'Website' },
      },
      { required: true },
    ),
    value: text({ fr: 'Valeur', en: 'Value' }, { required: true, max: 300 }),
    context: choice(
      { fr: 'Cadre', en: 'Context' },
      {
        townHall: { fr: 'Mairie', en: 'Town hall' },
        professional: { fr: 'Professionnel', en: 'Professional' },
        secretariat: { fr: 'Secrétariat', en: 'Secretariat' },
        personal: { fr: 'Personnel', en: 'Personal' },
      },
    ),
    preferred: flag({ fr: 'À privilégier', en: 'Preferred' }),
    publishable: flag({ fr: 'Publiable', en: 'May be published' }),
    checkedOn: date({ fr: 'Vérifiée le', en: 'Checked on' }),
  },
)

import { choice, date, entries, text } from '../schema/kinds.ts'
import { record } from '../schema/record.ts'
import { Consent } from './Consent.ts'
import { ContactDetail } from './ContactDetail.ts'
import { Delegation } from './Delegation.ts'
import { Mandate } from './Mandate.ts'

/** An official or a collaborator. Popolo Person. */
export const Person = record('Person', {
  label: { fr: 'Personne', en: 'Person' },
  fields: {
    family: choice(
      { fr: 'Famille', en: 'Family' },
      {
        official: { fr: 'Élu', en: 'Official' },
        assistant: { fr: 'Collaborateur d’élu', en: 'Collaborator' },
      },
      { audience: 'public', required: true },
    ),
    civility: choice(
      { fr: 'Civilité', en: 'Title' },
      { mrs: { fr: 'Mme', en: 'Ms' }, mr: { fr: 'M.', en: 'Mr' } },
      { audience: 'public' },
    ),
    familyName: text({ fr: 'Nom', en: 'Family name' }, { audience: 'public', required: true, max: 120 }),
    givenName: text({ fr: 'Prénom', en: 'Given name' }, { audience: 'public', max: 120 }),
    usualName: text({ fr: 'Nom d’usage', en: 'Usual name' }, { audience: 'public', max: 120 }),
    mandate: entries({ fr: 'Mandats et fonctions', en: 'Mandates and functions' }, Mandate, {
      audience: 'public',
    }),
    delegation: entries({ fr: 'Délégations', en: 'Delegations' }, Delegation, { audience: 'public' }),
    contact: entries({ fr: 'Coordonnées', en: 'Contact details' }, ContactDetail, { audience: 'members' }),
    checkedOn: date({ fr: 'Fiche vérifiée le', en: 'Record checked on' }, { audience: 'members' }),
    personalContact: entries(
      { fr: 'Coordonnées personnelles', en: 'Personal contact details' },
      ContactDetail,
      {
        audience: 'staff',
      },
    ),
    birthDate: date({ fr: 'Date de naissance', en: 'Date of birth' }, { audience: 'staff' }),
    occupation: text({ fr: 'Profession', en: 'Occupation' }, { audience: 'staff', max: 120 }),
    consent: entries({ fr: 'Accords', en: 'Consents' }, Consent, { audience: 'staff' }),
    party: text(
      { fr: 'Étiquette politique', en: 'Political affiliation' },
      { audience: 'restricted', max: 80 },
    ),
    partySource: text(
      { fr: 'Source de l’étiquette', en: 'Source of the affiliation' },
      { audience: 'restricted' },
    ),
  },
  history: ['8b395449'],
})

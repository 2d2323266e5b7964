import { choice, date, reference, text } from '../schema/kinds.ts'
import { record } from '../schema/record.ts'

/** A person's seat in a body or place in a network, dated. Popolo Membership. */
export const Membership = record('Membership', {
  label: { fr: 'Siège', en: 'Membership' },
  fields: {
    person: reference({ fr: 'Personne', en: 'Person' }, 'Person', { audience: 'members', required: true }),
    organization: reference({ fr: 'Organisme', en: 'Organisation' }, 'Organization', { audience: 'members' }),
    role: choice(
      { fr: 'Qualité', en: 'Role' },
      {
        member: { fr: 'Membre', en: 'Member' },
        coordinator: { fr: 'Coordinateur', en: 'Coordinator' },
        chair: { fr: 'Président', en: 'Chair' },
        viceChair: { fr: 'Vice-président', en: 'Vice-chair' },
        secretary: { fr: 'Secrétaire général', en: 'Secretary' },
        treasurer: { fr: 'Trésorier', en: 'Treasurer' },
        holder: { fr: 'Titulaire', en: 'Holder' },
        substitute: { fr: 'Suppléant', en: 'Substitute' },
      },
      { audience: 'members', required: true },
    ),
    substituteOf: reference({ fr: 'Suppléant de', en: 'Substitute of' }, 'Membership', {
      audience: 'members',
    }),
    start: date({ fr: 'Depuis le', en: 'From' }, { audience: 'members' }),
    end: date({ fr: 'Jusqu’au', en: 'Until' }, { audience: 'members' }),
    consent: choice(
      { fr: 'Accord de partage', en: 'Consent to share' },
      {
        given: { fr: 'Accord', en: 'Given' },
        refused: { fr: 'Refus', en: 'Refused' },
        toAsk: { fr: 'À recueillir', en: 'To ask' },
      },
      { audience: 'members' },
    ),
    sharedContact: text({ fr: 'Coordonnée partagée', en: 'Shared contact' }, { audience: 'members' }),
  },
  history: ['4d802078'],
})

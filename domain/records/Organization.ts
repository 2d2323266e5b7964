import { choice, date, entries, reference, text } from '../schema/kinds.ts'
import { record } from '../schema/record.ts'
import { ContactDetail } from './ContactDetail.ts'

/** A body other than a territory: town hall, State service, partner, commission. Popolo Organization. */
export const Organization = record('Organization', {
  label: { fr: 'Organisme', en: 'Organisation' },
  fields: {
    name: text({ fr: 'Nom', en: 'Name' }, { audience: 'public', required: true, max: 240 }),
    acronym: text({ fr: 'Sigle', en: 'Acronym' }, { audience: 'public', max: 40 }),
    classification: choice(
      { fr: 'Type', en: 'Type' },
      {
        commission: { fr: 'Commission', en: 'Commission' },
        townHall: { fr: 'Mairie', en: 'Town hall' },
        intermunicipality: { fr: 'Intercommunalité', en: 'Intermunicipality' },
        stateService: { fr: 'Service de l’État', en: 'State service' },
        partner: { fr: 'Partenaire', en: 'Partner' },
        association: { fr: 'Association', en: 'Association' },
      },
      { audience: 'public', required: true },
    ),
    level: choice(
      { fr: 'Niveau', en: 'Level' },
      {
        departmental: { fr: 'Départemental', en: 'Departmental' },
        regional: { fr: 'Régional', en: 'Regional' },
        national: { fr: 'National', en: 'National' },
      },
      { audience: 'public' },
    ),
    theme: text({ fr: 'Thème', en: 'Theme' }, { audience: 'public', max: 120 }),
    activity: choice(
      { fr: 'Activité', en: 'Activity' },
      { active: { fr: 'Active', en: 'Active' }, dormant: { fr: 'En veille', en: 'Dormant' } },
      { audience: 'public' },
    ),
    area: reference({ fr: 'Territoire', en: 'Territory' }, 'Area', { audience: 'public' }),
    parent: reference({ fr: 'Rattaché à', en: 'Part of' }, 'Organization', { audience: 'public' }),
    contact: entries({ fr: 'Coordonnées', en: 'Contact details' }, ContactDetail, { audience: 'members' }),
    termEnd: date({ fr: 'Échéance des mandats', en: 'End of terms' }, { audience: 'members' }),
  },
  history: ['3b83f4a2'],
})

import { choice, integer, list, text } from '../schema/kinds.ts'
import { record } from '../schema/record.ts'

/** A territory. Popolo Area. Its id is its official code, so that references survive an import. */
export const Area = record('Area', {
  label: { fr: 'Territoire', en: 'Territory' },
  fields: {
    name: text({ fr: 'Nom', en: 'Name' }, { audience: 'public', required: true, max: 120 }),
    classification: choice(
      { fr: 'Type', en: 'Type' },
      {
        commune: { fr: 'Commune', en: 'Commune' },
        canton: { fr: 'Canton', en: 'Canton' },
        arrondissement: { fr: 'Arrondissement', en: 'Arrondissement' },
        ept: { fr: 'Établissement public territorial', en: 'Territorial authority' },
        metropolis: { fr: 'Métropole', en: 'Metropolis' },
        department: { fr: 'Département', en: 'Department' },
        cercle: { fr: 'Cercle', en: 'Cercle' },
        region: { fr: 'Région', en: 'Region' },
      },
      { audience: 'public', required: true },
    ),
    code: text({ fr: 'Code officiel', en: 'Official code' }, { audience: 'public', required: true, max: 20 }),
    siren: text({ fr: 'SIREN', en: 'SIREN' }, { audience: 'public', pattern: /^\d{9}$/ }),
    postalCodes: list(
      { fr: 'Codes postaux', en: 'Postal codes' },
      { audience: 'public', pattern: /^\d{5}$/ },
    ),
    population: integer({ fr: 'Population', en: 'Population' }, { audience: 'public' }),
    parents: list(
      { fr: 'Fait partie de', en: 'Belongs to' },
      { audience: 'public', pattern: /^[\w-]{1,40}$/ },
    ),
    councilSize: integer(
      { fr: 'Effectif légal du conseil', en: 'Legal council size' },
      { audience: 'public', max: 300 },
    ),
  },
  history: ['61458463'],
})

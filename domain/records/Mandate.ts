import { choice, date, integer, reference, shape, text } from '../schema/kinds.ts'

/** A function that a person holds or held in a territory, dated. */
export const Mandate = shape(
  'Mandate',
  { fr: 'Mandat ou fonction', en: 'Mandate or function' },
  {
    function: choice(
      { fr: 'Fonction', en: 'Function' },
      {
        mayor: { fr: 'Maire', en: 'Mayor' },
        deputy: { fr: 'Maire adjoint', en: 'Deputy mayor' },
        delegatedCouncillor: { fr: 'Conseiller municipal délégué', en: 'Delegated councillor' },
        councillor: { fr: 'Conseiller municipal', en: 'Municipal councillor' },
        departmentalCouncillor: { fr: 'Conseiller départemental', en: 'Departmental councillor' },
        territorialCouncillor: { fr: 'Conseiller territorial', en: 'Territorial councillor' },
        regionalCouncillor: { fr: 'Conseiller régional', en: 'Regional councillor' },
        districtCouncillor: { fr: 'Conseiller d’arrondissement', en: 'District councillor' },
        deputyOfParliament: { fr: 'Député', en: 'Member of parliament' },
        senator: { fr: 'Sénateur', en: 'Senator' },
        chiefOfStaff: { fr: 'Directeur de cabinet', en: 'Chief of staff' },
        chiefExecutive: { fr: 'Directeur général des services', en: 'Chief executive' },
        functionalManager: { fr: 'Emploi fonctionnel', en: 'Functional manager' },
        other: { fr: 'Autre fonction', en: 'Other function' },
      },
      { required: true },
    ),
    area: reference({ fr: 'Territoire', en: 'Territory' }, 'Area', { required: true }),
    rank: integer({ fr: 'Rang', en: 'Rank' }, { min: 1, max: 99 }),
    title: text({ fr: 'Intitulé exact', en: 'Exact title' }, { max: 160 }),
    start: date({ fr: 'Depuis le', en: 'From' }),
    end: date({ fr: 'Jusqu’au', en: 'Until' }),
  },
)

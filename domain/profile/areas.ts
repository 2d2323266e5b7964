import type { ValuesOf } from '../schema/field.ts'
import type { Area } from '../records/Area.ts'
import { councilSize } from './councilSize.ts'
import type { AssociationProfile } from './profile.ts'

/** An Area record: its id and the values of its fields. */
export interface AreaContent {
  readonly id: string
  readonly values: ValuesOf<typeof Area.fields> & { readonly name: string; readonly code: string }
}

/** What is read of the official administrative division: the files of `@etalab/decoupage-administratif`. */
export interface AdministrativeDivision {
  readonly communes: readonly {
    readonly code: string
    readonly nom: string
    readonly type: string
    readonly departement?: string
    readonly arrondissement?: string
    readonly siren?: string
    readonly codesPostaux?: readonly string[]
    readonly population?: number
  }[]
  readonly arrondissements: readonly { readonly code: string; readonly nom: string }[]
  /** Public-law groupings of communes: EPCI (the Métropole among them) and EPT. */
  readonly authorities: readonly {
    readonly code: string
    readonly nom: string
    readonly populationMunicipale: number
    readonly membres: readonly { readonly code: string }[]
  }[]
}

/**
 * The Area records of an association: its communes, then the territories above them, each sorted by code.
 * Cantons and département stay codes among the parents of a commune: the profile names them.
 */
export function areasOf(profile: AssociationProfile, division: AdministrativeDivision): AreaContent[] {
  const bodies = profile.bodies.map((body) => bodyArea(profile, division, body))
  const communes = division.communes
    .filter((commune) => commune.type === 'commune-actuelle' && commune.departement === profile.department)
    .map((commune) => communeArea(profile, division, commune))
  const byCode = (a: AreaContent, b: AreaContent) => (a.id < b.id ? -1 : 1)
  return [...communes.sort(byCode), ...bodies.sort(byCode)]
}

function communeArea(
  { department, bodies, cantons }: AssociationProfile,
  { authorities }: AdministrativeDivision,
  { code, nom, arrondissement, siren, codesPostaux, population }: AdministrativeDivision['communes'][number],
): AreaContent {
  const above = authorities.filter(
    (authority) =>
      bodies.some((body) => body.code === authority.code) &&
      authority.membres.some((member) => member.code === code),
  )
  const parents = [
    ...above.map((authority) => authority.code),
    ...(arrondissement ? [arrondissement] : []),
    ...cantons.filter((canton) => canton.communes.includes(code)).map((canton) => canton.code),
    ...(department ? [department] : []),
  ]
  return {
    id: code,
    values: {
      name: nom.replace("'", '’'),
      classification: 'commune',
      code,
      ...(siren && { siren }),
      ...(codesPostaux && { postalCodes: codesPostaux }),
      ...(population !== undefined && { population, councilSize: councilSize(population) }),
      parents,
    },
  }
}

function bodyArea(
  { department }: AssociationProfile,
  { arrondissements, authorities }: AdministrativeDivision,
  { code, classification }: AssociationProfile['bodies'][number],
): AreaContent {
  const parents = department && classification === 'arrondissement' ? { parents: [department] } : {}
  const authority = authorities.find((candidate) => candidate.code === code)
  if (authority) {
    const { nom: name, populationMunicipale: population } = authority
    return { id: code, values: { name, classification, code, siren: code, population, ...parents } }
  }
  const name = arrondissements.find((candidate) => candidate.code === code)?.nom
  if (name === undefined) throw new Error(`the administrative division does not know ${code}`)
  return { id: code, values: { name, classification, code, ...parents } }
}

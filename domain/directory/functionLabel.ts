import { Mandate } from '../records/Mandate.ts'
import type { Civility, FunctionName, RowMandate } from './row.ts'

const FEMININE: Readonly<Record<FunctionName, string>> = {
  mayor: 'Maire',
  deputy: 'Maire adjointe',
  delegatedCouncillor: 'Conseillère municipale déléguée',
  councillor: 'Conseillère municipale',
  departmentalCouncillor: 'Conseillère départementale',
  territorialCouncillor: 'Conseillère territoriale',
  regionalCouncillor: 'Conseillère régionale',
  districtCouncillor: 'Conseillère d’arrondissement',
  deputyOfParliament: 'Députée',
  senator: 'Sénatrice',
  chiefOfStaff: 'Directrice de cabinet',
  chiefExecutive: 'Directrice générale des services',
  functionalManager: 'Emploi fonctionnel',
  other: 'Autre fonction',
}

/** The functions in order of precedence, as they are declared: the first one held is a person's main function. */
export const FUNCTIONS: readonly FunctionName[] = Object.keys(FEMININE).filter(isFunction)

function isFunction(name: string): name is FunctionName {
  return Object.hasOwn(FEMININE, name)
}

/** How a function reads for this person: «1re maire adjointe», «Conseiller municipal délégué», or its exact title. */
export function functionLabel(
  mandate: Pick<RowMandate, 'function' | 'rank' | 'title'>,
  civility: Civility | undefined,
  locale: 'fr' | 'en' = 'fr',
): string {
  if (mandate.title) return mandate.title
  const { function: name, rank } = mandate
  const label = functionName(name, civility, locale)
  if (name !== 'deputy' || rank === undefined) return label
  const lower = label.charAt(0).toLowerCase() + label.slice(1)
  return `${ordinal(rank, civility, locale)} ${lower}`
}

/** The bare function, without rank. Without a civility, the form that the declaration gives. */
export function functionName(
  name: FunctionName,
  civility: Civility | undefined,
  locale: 'fr' | 'en' = 'fr',
): string {
  if (locale === 'fr' && civility === 'mrs') return FEMININE[name]
  return Mandate.fields.function.choices?.[name]?.[locale] ?? name
}

function ordinal(rank: number, civility: Civility | undefined, locale: 'fr' | 'en'): string {
  if (locale === 'fr') return rank > 1 ? `${rank}e` : civility === 'mrs' ? '1re' : '1er'
  const last = rank % 100 > 10 && rank % 100 < 14 ? 0 : rank % 10
  return `${rank}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`
}

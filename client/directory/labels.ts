import {
  Area,
  areaName,
  functionName,
  Organization,
  type Directory,
  type Facet,
  type FunctionName,
  FUNCTIONS,
  type Label,
} from '#domain'
import { useTranslation } from 'react-i18next'

export type Locale = 'fr' | 'en'

/** The language of the interface, for the labels that declarations carry. */
export function useLocale(): Locale {
  return useTranslation().i18n.language.startsWith('en') ? 'en' : 'fr'
}

const FIRST_DEPUTY: Label = { fr: '1er maire adjoint', en: '1st deputy mayor' }

/** How the value of a facet reads. */
export function facetLabel(facet: Facet, value: string, directory: Directory, locale: Locale): string {
  switch (facet) {
    case 'function':
      if (value === 'firstDeputy') return FIRST_DEPUTY[locale]
      return isFunction(value) ? functionName(value, undefined, locale) : value
    case 'area':
      return areaName(directory, value)
    case 'classification':
      return choiceLabel(
        { ...Organization.fields.classification.choices, ...Area.fields.classification.choices },
        value,
        locale,
      )
    case 'activity':
      return choiceLabel(Organization.fields.activity.choices, value, locale)
    default:
      return value
  }
}

export function choiceLabel(
  choices: Readonly<Record<string, Label>> | undefined,
  value: string,
  locale: Locale,
): string {
  return choices?.[value]?.[locale] ?? value
}

/** Functions keep the order of precedence, everything else goes by count, then by name. */
export function facetOrder(facet: Facet, value: string): number {
  if (facet !== 'function') return 0
  return value === 'firstDeputy' ? 0.5 : FUNCTIONS.findIndex((name) => name === value)
}

function isFunction(value: string): value is FunctionName {
  return FUNCTIONS.some((name) => name === value)
}

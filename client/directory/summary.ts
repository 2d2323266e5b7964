import { areaName, areaOf, functionLabel, type Directory, type FamilyRow } from '#domain'
import { facetLabel, type Locale } from './labels.ts'

/** «Maire adjointe, Sceaux», or the type and territory of anything else. */
export function summary(row: FamilyRow, directory: Directory, locale: Locale): string {
  if (row.kind === 'area')
    return row.classification ? facetLabel('classification', row.classification, directory, locale) : ''
  const main =
    row.kind === 'person'
      ? row.mandates[0] && functionLabel(row.mandates[0], row.civility, locale)
      : row.classification && facetLabel('classification', row.classification, directory, locale)
  return [main, areaName(directory, areaOf(row))].filter(Boolean).join(', ')
}

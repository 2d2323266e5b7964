import type { Label } from '../../schema/label.ts'
import type { Column } from './columns.ts'

/** The mandates that the Répertoire national des élus publishes a file for and the directory keeps. */
export const rneKinds = {
  mayors: { fr: 'Maires', en: 'Mayors' },
  municipal: { fr: 'Conseillers municipaux', en: 'Municipal councillors' },
  departmental: { fr: 'Conseillers départementaux', en: 'Departmental councillors' },
  district: { fr: 'Conseillers d’arrondissement', en: 'District councillors' },
  intercommunal: { fr: 'Conseillers communautaires', en: 'Intercommunal councillors' },
  regional: { fr: 'Conseillers régionaux', en: 'Regional councillors' },
  deputies: { fr: 'Députés', en: 'Members of parliament' },
  senators: { fr: 'Sénateurs', en: 'Senators' },
} as const satisfies Record<string, Label>

export type RneKind = keyof typeof rneKinds

/** Which file it is, told by its columns; null for a file of mandates that no territory here is concerned with. */
export function kindOf(columns: ReadonlySet<Column>): RneKind | null {
  if (!columns.has('familyName') || !columns.has('givenName')) return null
  if (columns.has('authoritySiren')) return 'intercommunal'
  if (columns.has('sectorName')) return 'district'
  if (columns.has('cantonCode')) return 'departmental'
  if (columns.has('communeCode')) {
    return columns.has('roleStart') && !columns.has('role') ? 'mayors' : 'municipal'
  }
  if (columns.has('constituencyCode')) return 'deputies'
  if (columns.has('regionCode') || columns.has('sectionCode')) return 'regional'
  return columns.has('departmentCode') && columns.has('mandateStart') && !columns.has('role')
    ? 'senators'
    : null
}

import { areaName, areaOf, displayName, type Directory } from '../directory/directory.ts'
import { functionLabel } from '../directory/functionLabel.ts'
import type { AreaRow, DirectoryRow, NetworkRow, OrganizationRow, PersonRow } from '../directory/row.ts'
import { Area } from '../records/Area.ts'
import { Organization } from '../records/Organization.ts'
import type { SearchDocument } from './SearchDocument.ts'

/** What can be found of one row of the directory, or nothing for an archived one. */
export function directoryDocument(
  row: DirectoryRow,
  directory: Pick<Directory, 'byId'>,
): SearchDocument | null {
  if (row.archived) return null
  const id = `${row.document}/${row.id}`
  switch (row.kind) {
    case 'person':
      return personDocument(id, row, directory)
    case 'area':
      return areaDocument(id, row, directory)
    case 'network':
      return networkDocument(id, row)
    default:
      return organizationDocument(id, row, directory)
  }
}

function personDocument(id: string, row: PersonRow, directory: Pick<Directory, 'byId'>): SearchDocument {
  const area = areaOf(row)
  const places = [...new Set([row.home, ...row.mandates.map((mandate) => mandate.area)])]
  const labels = row.mandates.map((mandate) => functionLabel(mandate, row.civility))
  const [main] = labels
  const delegations = row.delegations.join(', ')
  return {
    id,
    family: 'people',
    target: { kind: 'person', id: row.id, area: area ?? null },
    title: displayName(row),
    subtitle: [main, areaName(directory, area), delegations].filter(Boolean).join(', '),
    fields: {
      name: [row.givenName, row.familyName, row.usualName].filter(Boolean).join(' '),
      role: labels.join(', '),
      place: places.map((code) => areaName(directory, code)).join(', '),
      text: delegations,
      code: [row.email, row.phone].filter(Boolean).join(' '),
    },
  }
}

function organizationDocument(
  id: string,
  row: OrganizationRow,
  directory: Pick<Directory, 'byId'>,
): SearchDocument {
  const type = row.classification ? Organization.fields.classification.choices?.[row.classification]?.fr : ''
  const place = areaName(directory, row.area)
  return {
    id,
    family: 'bodies',
    target: { kind: row.kind, id: row.id },
    title: row.name,
    subtitle: [type, place, row.theme].filter(Boolean).join(', '),
    fields: {
      name: [row.name, row.acronym].filter(Boolean).join(' '),
      role: type ?? '',
      place,
      text: [row.name, row.theme].filter(Boolean).join(' '),
      code: [row.email, row.phone].filter(Boolean).join(' '),
    },
  }
}

function areaDocument(id: string, row: AreaRow, directory: Pick<Directory, 'byId'>): SearchDocument {
  const type = row.classification ? Area.fields.classification.choices?.[row.classification]?.fr : ''
  const parents = row.parents
    .filter((code) => directory.byId.has(code))
    .map((code) => areaName(directory, code))
    .join(', ')
  return {
    id,
    family: 'bodies',
    target: { kind: 'area', id: row.id },
    title: row.name,
    subtitle: [type, parents].filter(Boolean).join(', '),
    fields: {
      name: row.name,
      role: type ?? '',
      place: parents,
      code: [row.code, ...row.postalCodes].join(' '),
    },
  }
}

function networkDocument(id: string, row: NetworkRow): SearchDocument {
  return {
    id,
    family: 'bodies',
    target: { kind: 'network', id: row.id },
    title: row.name,
    subtitle: ['Réseau', row.themes].filter(Boolean).join(', '),
    fields: { name: row.name, role: 'Réseau', text: [row.name, row.themes].filter(Boolean).join(' ') },
  }
}

import { displayName, type FamilyRow } from '#domain'
import type { ReactElement } from 'react'
import { CommuneHexagon } from '../ui/CommuneHexagon.tsx'
import { OrganizationSquare } from '../ui/OrganizationSquare.tsx'
import { PersonCircle } from '../ui/PersonCircle.tsx'

/** A person is a circle, a commune a hexagon, a body a square. */
export function RecordShape({ row, size }: { readonly row: FamilyRow; readonly size: number }): ReactElement {
  if (row.kind === 'person') return <PersonCircle name={displayName(row)} size={size} />
  if (row.kind === 'area') return <CommuneHexagon code={row.id} name={row.name} size={size} />
  return <OrganizationSquare size={size} />
}

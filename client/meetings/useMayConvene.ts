import { coordinates, isStaff, parseName, type NetworkRow } from '#domain'
import { useMemo } from 'react'
import { useDirectory } from '../directory/useDirectory.ts'
import { useSession } from '../session/useSession.ts'

/** Whether this person may hold a meeting of any kind: staff, and coordinators for their networks. */
export function useMayConvene(): boolean {
  const { principal } = useSession()
  return isStaff(principal) || principal.grants.some(({ role }) => role === 'coordinator')
}

/** A network that this person may convene. */
export interface ConvenedNetwork {
  readonly slug: string
  readonly row: NetworkRow
}

export function useConvenedNetworks(): readonly ConvenedNetwork[] {
  const { principal } = useSession()
  const { networks } = useDirectory()
  return useMemo(
    () =>
      networks.flatMap((row) => {
        const slug = parseName(row.document)?.key
        const may = slug !== undefined && (isStaff(principal) || coordinates(principal, slug))
        return may ? [{ slug, row }] : []
      }),
    [networks, principal],
  )
}

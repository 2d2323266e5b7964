import type { Directory } from '#domain'
import { useMemo } from 'react'

/** The communes of the association: their names by code. */
export interface Communes {
  readonly names: ReadonlyMap<string, string>
  /** Tells a commune from the other territories that a person may come for. */
  readonly is: (area: string) => boolean
}

export function useCommunes({ areas }: Pick<Directory, 'areas'>): Communes {
  return useMemo(() => {
    const communes = areas.filter(({ classification }) => classification === 'commune')
    const names = new Map(communes.map(({ id, name }) => [id, name]))
    return { names, is: (area) => names.has(area) }
  }, [areas])
}

import { areaName, displayName, functionLabel, type Directory, type PersonRow, type Speaker } from '#domain'
import { useMemo } from 'react'

/** A person as minutes name them: «Mme Solène Garnier, maire adjointe», for their commune. */
export function speakerOf(row: PersonRow, directory: Pick<Directory, 'byId'>): Speaker {
  const mandate = row.mandates[0]
  const area = mandate?.area ?? row.home
  return {
    person: row.id,
    area,
    areaName: areaName(directory, area),
    civility: row.civility === 'mrs' ? 'Mme' : row.civility === 'mr' ? 'M.' : '',
    name: displayName(row),
    function: mandate ? functionLabel(mandate, row.civility) : '',
  }
}

/** Everyone who may be given the floor. */
export function useSpeakers(directory: Directory): readonly Speaker[] {
  const { people, byId } = directory
  return useMemo(() => people.map((row) => speakerOf(row, { byId })), [people, byId])
}

/** «Mme Solène Garnier». */
export function politeName({ civility, name }: Pick<Speaker, 'civility' | 'name'>): string {
  return [civility, name].filter((part) => part !== '').join('\u00a0')
}

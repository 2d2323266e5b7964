import { displayName } from '../directory/directory.ts'
import { functionLabel } from '../directory/functionLabel.ts'
import { mandatesOn } from '../directory/mandatesOn.ts'
import type { PersonRow } from '../directory/row.ts'
import type { Speaker } from './lookup.ts'

/**
 * A person as minutes name them: «Mme Solène Garnier, maire adjointe», for their commune; with `day`, as they
 * were then, or as they are where the record says nothing of that day.
 */
export function speakerOf(row: PersonRow, nameOf: (area: string) => string, day?: string): Speaker {
  const mandate = (day === undefined ? undefined : mandatesOn(row, day)[0]) ?? row.mandates[0]
  const area = mandate?.area ?? row.home
  return {
    person: row.id,
    area,
    areaName: nameOf(area),
    civility: row.civility === 'mrs' ? 'Mme' : row.civility === 'mr' ? 'M.' : '',
    name: displayName(row),
    function: mandate ? functionLabel(mandate, row.civility) : '',
  }
}

import { areaName, displayName } from '../../directory/directory.ts'
import type { DirectoryRow } from '../../directory/row.ts'
import type { Names } from './MinutesModel.ts'

/** The names that a reader may know, from the rows of the directory that they may read. */
export function namesIn(byId: ReadonlyMap<string, DirectoryRow>): Names {
  return {
    person(id) {
      const row = byId.get(id)
      if (row?.kind !== 'person') return ''
      const title = row.civility === 'mrs' ? 'Mme\u00a0' : row.civility === 'mr' ? 'M.\u00a0' : ''
      return title + displayName(row)
    },
    area: (code) => areaName({ byId }, code),
    isCommune(code) {
      const row = byId.get(code)
      return row?.kind === 'area' && row.classification === 'commune'
    },
  }
}

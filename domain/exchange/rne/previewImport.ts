import type { OutOfScopeReason } from './mandateOf.ts'
import type { ImportPlan, OutOfScopeRow } from './planRneImport.ts'

interface OutOfScopeGroup {
  readonly reason: OutOfScopeReason
  readonly count: number
  /** The first rows of the group: a national file has tens of thousands of them. */
  readonly rows: readonly OutOfScopeRow[]
}

/** A plan as it is shown before it is applied: without its writes, and short where a file is national. */
export interface ImportPreview extends Omit<ImportPlan, 'writes' | 'outOfScope'> {
  /** Records that the import would create or change, people whose mandate it ends included. */
  readonly records: number
  readonly outOfScope: readonly OutOfScopeGroup[]
}

const SHOWN = 20

export function previewOf(plan: ImportPlan): ImportPreview {
  const { writes, outOfScope, ...shown } = plan
  const groups = Map.groupBy(outOfScope, (row) => row.reason)
  return {
    ...shown,
    records: new Set(writes.map((write) => write.id)).size,
    outOfScope: [...groups].map(([reason, rows]) => ({
      reason,
      count: rows.length,
      rows: rows.slice(0, SHOWN),
    })),
  }
}

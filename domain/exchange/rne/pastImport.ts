import type { RneKind } from './kind.ts'
import type { KeptEdit } from './planImportUndo.ts'

/** An import that was applied, as the list of past imports shows it. Times are ISO 8601. */
export interface PastImport {
  readonly id: string
  readonly at: string
  readonly by: string
  readonly fileName: string
  readonly kind: RneKind
  readonly records: number
  /** False when the server stopped half-way: importing the same file again finishes it. */
  readonly complete: boolean
  readonly undoneAt: string | null
}

export interface ImportUndone {
  readonly import: PastImport
  readonly restored: number
  readonly kept: readonly KeptEdit[]
}

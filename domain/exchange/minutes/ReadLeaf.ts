import type { RichNode } from './RichNode.ts'

/** A paragraph or table as a file gave it, before the nodes that it belongs to are made again. */
export interface ReadLeaf {
  /** Keys of the nodes that begin and end here, in any order. */
  readonly opens: readonly number[]
  readonly closes: readonly number[]
  /** A paragraph, heading or horizontal rule; a table has its cells in `rows`. */
  readonly node: RichNode
  readonly list: { readonly level: number; readonly ordered: boolean } | null
  readonly style: string
  readonly rows?: readonly (readonly ReadCell[])[]
}

export interface ReadCell {
  readonly head: boolean
  readonly colspan: number
  readonly rowspan: number
  readonly leaves: readonly ReadLeaf[]
}

import type { Attributes, RichNode } from './RichNode.ts'

/**
 * What a word processor cannot say of a node, kept in the file beside its text: two hidden bookmarks per node
 * name the place, the properties of the document hold this.
 */
export interface Carried {
  readonly type: string
  readonly attrs?: Attributes
  /** What was written in front of a heading or above a section, not to be read back as text. */
  readonly label?: string
  /** The cells of a table in their order. */
  readonly cells?: readonly { readonly type: string; readonly attrs?: Attributes }[]
}

export type CarriedNodes = ReadonlyMap<number, Carried>

/** One paragraph or table of a word processor: minutes as the flat sequence that such a file holds. */
export interface Leaf {
  /** Nodes that begin here, the outermost first, and end here, the innermost first. */
  readonly opens: readonly number[]
  readonly closes: readonly number[]
  readonly role: 'paragraph' | 'heading' | 'label' | 'rule' | 'table'
  /** The paragraph, heading, section or table. */
  readonly node: RichNode
  /** The words of a label, or in front of a heading. */
  readonly label: string
  /** Type of the section or quotation that it stands in; empty at the top. */
  readonly within: string
  /** The list that it is an item of; null for what follows inside of an item. */
  readonly list: LeafList | null
  /** How many lists it stands in. */
  readonly depth: number
}

export interface LeafList {
  readonly key: number
  readonly level: number
  readonly ordered: boolean
  readonly start: number
}

import { readBookmark } from './carriedCodec.ts'
import type { Carried, CarriedNodes } from './Leaf.ts'
import { INLINE, wordsOf, type RichNode } from './RichNode.ts'

/** The nodes of one line; those that bookmarks name become what they were. */
export class Line {
  readonly opens: number[] = []
  readonly closes: number[] = []
  private readonly carried: CarriedNodes
  private nodes: RichNode[] = []
  private inside: { readonly known: Carried; readonly key: number; readonly from: number } | null = null

  constructor(carried: CarriedNodes) {
    this.carried = carried
  }

  add(node: RichNode): void {
    const known = this.inside?.known
    if (node.type === 'footnote' && known?.type === 'footnote') {
      // It has the words that it has now.
      this.nodes.push({ ...node, attrs: { ...known.attrs, ...node.attrs } })
      this.inside = null
    } else this.nodes.push(node)
  }

  bookmark(name: string): void {
    const mark = readBookmark(name)
    const known = mark && this.carried.get(mark.key)
    if (!mark || !known) return
    if (!INLINE.has(known.type)) (mark.opens ? this.opens : this.closes).push(mark.key)
    else if (mark.opens) this.inside = { known, key: mark.key, from: this.nodes.length }
    else this.close(mark.key)
  }

  private close(key: number): void {
    if (this.inside?.key !== key) return
    const { known, from } = this.inside
    const inside = this.nodes.slice(from)
    // A mention whose words have changed is text.
    const same = known.type === 'mention' && inside.map(wordsOf).join('') === known.attrs?.['label']
    if (same) this.nodes = [...this.nodes.slice(0, from), { type: 'mention', attrs: known.attrs ?? {} }]
    this.inside = null
  }

  content(): RichNode[] {
    return this.nodes
  }
}

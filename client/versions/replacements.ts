import type { Node } from '@tiptap/pm/model'
import { diffArrays } from 'diff'

/** `gone` blocks from the block `at` on, of the text as the parts before left it, give way to `come`. */
export interface Replacement {
  readonly at: number
  readonly gone: number
  readonly come: readonly Node[]
  readonly weight: number
}

interface Pair {
  readonly gone: Node | null
  readonly come: Node | null
}

/**
 * The replacements that make blocks those of before, in order. Each spans changes that lie near each other, and no
 * more than `most` where its blocks can be told apart.
 */
export function replacements(
  now: readonly Node[],
  before: readonly Node[],
  { weigh, most }: { readonly weigh: (node: Node) => number; readonly most: number },
): Replacement[] {
  const made: Replacement[] = []
  let at = 0
  let open: { at: number; gone: number; come: Node[]; weight: number } | null = null
  // Blocks that did not change go with a replacement only where another change follows within its size.
  let same: { blocks: Node[]; weight: number } = { blocks: [], weight: 0 }
  for (const { gone, come } of pairs(now, before)) {
    const weight = (gone ? weigh(gone) : 0) + (come ? weigh(come) : 0)
    if (gone && come && gone === come) {
      same.blocks.push(come)
      same.weight += weight
      at++
      continue
    }
    if (open && open.weight + same.weight + weight <= most) {
      open.gone += same.blocks.length
      open.come.push(...same.blocks)
      open.weight += same.weight
    } else {
      if (open) made.push(open)
      open = { at, gone: 0, come: [], weight: 0 }
    }
    same = { blocks: [], weight: 0 }
    if (gone) open.gone++
    if (come) open.come.push(come)
    if (come) at++
    open.weight += weight
  }
  if (open) made.push(open)
  return made
}

/** Blocks side by side: the same one twice, or one that gives way to another, or to none. */
function pairs(now: readonly Node[], before: readonly Node[]): Pair[] {
  const found: Pair[] = []
  let [gone, come]: [readonly Node[], readonly Node[]] = [[], []]
  const settle = (): void => {
    for (let i = 0; i < Math.max(gone.length, come.length); i++)
      found.push({ gone: gone[i] ?? null, come: come[i] ?? null })
    ;[gone, come] = [[], []]
  }
  let at = 0
  for (const { value, added, removed } of diffArrays([...now], [...before], {
    comparator: (a, b) => a.eq(b),
  })) {
    if (removed) gone = value
    else if (added) come = value
    else {
      settle()
      for (const node of now.slice(at, at + value.length)) found.push({ gone: node, come: node })
    }
    if (!added) at += value.length
  }
  settle()
  return found
}

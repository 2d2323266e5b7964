import type { Place } from '#domain'
import type { Node } from '@tiptap/pm/model'
import type { Underlined } from '../editor/underlines.ts'

/** Where a place of the text is in the editor's document; null when the text has moved on. */
export function positionOf(doc: Node, { block, from, to }: Place): Underlined | null {
  const top = doc.maybeChild(block)
  if (!top) return null
  let start = 0
  for (let index = 0; index < block; index++) start += doc.child(index).nodeSize
  if (from === to) return { from: start, to: start + top.nodeSize, whole: true }
  const lines = textBlocks(top, start)
  const [first, last] = [pointIn(lines, from), pointIn(lines, to)]
  return first === null || last === null ? null : { from: first, to: last, whole: false }
}

interface Line {
  /** Where its content begins, in the document and among the lines of the block. */
  readonly position: number
  readonly offset: number
  readonly size: number
}

function textBlocks(top: Node, start: number): Line[] {
  if (top.isTextblock) return [{ position: start + 1, offset: 0, size: top.content.size }]
  const lines: Line[] = []
  let offset = 0
  top.descendants((node, position) => {
    if (!node.isTextblock) return true
    const size = node.content.size
    lines.push({ position: start + position + 2, offset, size })
    offset += size + 1
    return false
  })
  return lines
}

function pointIn(lines: readonly Line[], at: number): number | null {
  const line = lines.find(({ offset, size }) => at >= offset && at <= offset + size)
  return line ? line.position + at - line.offset : null
}

import { wordsOf, type RichNode } from './RichNode.ts'

/** What follows the first `length` characters of a line, with its marks; spaces and separators at its start go. */
export function sliceLine(nodes: readonly RichNode[], length: number): RichNode[] {
  let left = length
  const rest: RichNode[] = []
  for (const node of nodes) {
    const size = wordsOf(node).length
    if (left >= size && size > 0) {
      left -= size
      continue
    }
    if (node.type === 'text') rest.push({ ...node, text: (node.text ?? '').slice(left) })
    else if (left === 0) rest.push(node)
    left = 0
  }
  return trimStart(rest)
}

function trimStart(nodes: readonly RichNode[]): RichNode[] {
  const [first, ...rest] = nodes
  if (first?.type === 'hardBreak') return trimStart(rest)
  if (first?.type !== 'text') return [...nodes]
  const text = (first.text ?? '').replace(/^[\s,.:;–-]+/, '')
  return text === '' ? trimStart(rest) : [{ ...first, text }, ...rest]
}

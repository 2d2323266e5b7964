import { fold } from '#domain'
import type { Node } from '@tiptap/pm/model'

export interface Match {
  readonly from: number
  readonly to: number
}

/** Where words stand in a text, whatever their case and accents; what is no editable text is not searched. */
export function matchesOf(doc: Node, query: string): Match[] {
  const wanted = fold(query)
  const matches: Match[] = []
  if (wanted === '') return matches
  doc.descendants((block, pos) => {
    if (!block.isTextblock) return true
    const { text, starts, ends } = foldedText(block, pos + 1)
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      matches.push({ from: starts[at] ?? 0, to: ends[at + wanted.length - 1] ?? 0 })
    }
    return false
  })
  return matches
}

/** The folded text of a block; of each of its letters, where the letter that it comes from begins and ends. */
function foldedText(block: Node, start: number) {
  let text = ''
  const [starts, ends]: [number[], number[]] = [[], []]
  block.forEach((child, offset) => {
    let at = start + offset
    for (const letter of child.isText ? (child.text ?? '') : '\ufffc') {
      const end = at + (child.isText ? letter.length : child.nodeSize)
      const folded = fold(letter)
      for (let i = 0; i < folded.length; i++) {
        starts.push(at)
        ends.push(end)
      }
      // An accent written by itself after its letter belongs to it.
      if (folded === '' && ends.length > 0) ends[ends.length - 1] = end
      text += folded
      at = end
    }
  })
  return { text, starts, ends }
}

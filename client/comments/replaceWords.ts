import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { Range } from './findPassage.ts'

/** Whether a range is words of one block and nothing else: no section is ever broken by a suggestion. */
export function isPlainWords(doc: Node, { from, to }: Range): boolean {
  const start = doc.resolve(from)
  if (!start.parent.isTextblock || !start.sameParent(doc.resolve(to))) return false
  let plain = true
  doc.nodesBetween(from, to, (node) => {
    if (node.isInline && !node.isText) plain = false
  })
  return plain
}

/**
 * Puts words in the place of others. What both begin and end with is left as it is, with its marks; what is new
 * has the marks that are on both sides of it. Null where the place is not of plain words.
 */
export function replaceWords(state: EditorState, range: Range, words: string): Transaction | null {
  if (!isPlainWords(state.doc, range)) return null
  const old = state.doc.textBetween(range.from, range.to)
  const shortest = Math.min(old.length, words.length)
  let start = 0
  while (start < shortest && old[start] === words[start]) start++
  if (isHalf(old, start) || isHalf(words, start)) start--
  let end = 0
  while (end < shortest - start && old.at(-1 - end) === words.at(-1 - end)) end++
  if (isHalf(old, old.length - end) || isHalf(words, words.length - end)) end--
  const [from, to] = [range.from + start, range.to - end]
  const fresh = words.slice(start, words.length - end)
  return fresh === '' ? state.tr.delete(from, to) : state.tr.insertText(fresh, from, to)
}

/** Whether a place is inside of a letter that takes two units. */
function isHalf(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '')
}

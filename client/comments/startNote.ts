import type { EditorState } from '@tiptap/pm/state'
import { encodeAnchor } from './anchor.ts'
import { anchorOf, wordsOf, type Range } from './findPassage.ts'
import { isPlainWords } from './replaceWords.ts'
import { useCommentsView } from './useCommentsView.ts'

const QUOTE = 1000

/** Begins a note about what is selected; without selection, about the word or place where one is. */
export function startNote(state: EditorState): void {
  const range = trimmed(state, state.selection)
  useCommentsView.getState().begin({
    anchor: encodeAnchor(anchorOf(state, range)),
    quote: wordsOf(state.doc, range).slice(0, QUOTE),
    notReplaceable: !isPlainWords(state.doc, range) || range.to - range.from > QUOTE,
  })
}

/** Without the spaces at its ends. */
function trimmed(state: EditorState, { from, to }: Range): Range {
  const words = wordsOf(state.doc, { from, to })
  if (words.trim() === '') return { from, to: from }
  return {
    from: from + words.length - words.trimStart().length,
    to: to - (words.length - words.trimEnd().length),
  }
}

import type { PlainPassage } from '#domain'
import { diffArrays, diffWordsWithSpace } from 'diff'

/** A stretch of words that stayed, came or went. */
interface Words {
  readonly text: string
  readonly change: 'same' | 'added' | 'removed'
}

/** One line of a text as it was and as it is: its words, and what it is part of. */
export interface ComparedLine {
  readonly heading: boolean
  /** «Vanves, Mme Sabine Lorin», on the first line of what somebody said. */
  readonly speaker: string
  readonly words: readonly Words[]
  readonly changed: boolean
}

interface Line {
  readonly heading: boolean
  readonly speaker: string
  readonly text: string
}

/** Below this part of common words two lines are two lines, not one that was changed. */
const ALIKE = 0.4

/**
 * What differs between two texts, in words: lines are aligned first, then words within those that were changed.
 * Joining what is `same` or `removed` gives the first, `same` or `added` the second.
 */
export function compareTexts(
  before: readonly PlainPassage[],
  after: readonly PlainPassage[],
): ComparedLine[] {
  const compared: ComparedLine[] = []
  let removed: readonly Line[] = []
  const flush = (added: readonly Line[]): void => {
    compared.push(...compareLines(removed, added))
    removed = []
  }
  const key = ({ heading, speaker, text }: Line): string => JSON.stringify([heading, speaker, text])
  for (const hunk of diffArrays(linesOf(before), linesOf(after), {
    comparator: (a, b) => key(a) === key(b),
  })) {
    if (hunk.removed) removed = hunk.value
    else if (hunk.added) flush(hunk.value)
    else {
      flush([])
      compared.push(...hunk.value.map((line) => whole(line, 'same')))
    }
  }
  flush([])
  return compared
}

/** Each line that went beside the first that came and is like it, in their order. */
function compareLines(removed: readonly Line[], added: readonly Line[]): ComparedLine[] {
  const compared: ComparedLine[] = []
  let next = 0
  for (const line of removed) {
    const at = added.findIndex((each, index) => index >= next && alike(line, each))
    if (at < 0) {
      compared.push(whole(line, 'removed'))
      continue
    }
    for (const each of added.slice(next, at)) compared.push(whole(each, 'added'))
    const match = added[at]
    if (match) compared.push(...changedLine(line, match))
    next = at + 1
  }
  return [...compared, ...added.slice(next).map((line) => whole(line, 'added'))]
}

function alike(a: Line, b: Line): boolean {
  if (a.heading !== b.heading || a.speaker !== b.speaker) return false
  const same = diffWordsWithSpace(a.text, b.text)
    .filter((part) => !part.added && !part.removed)
    .reduce((sum, { value }) => sum + value.length, 0)
  return same >= ALIKE * Math.max(a.text.length, b.text.length, 1)
}

function changedLine(a: Line, b: Line): ComparedLine[] {
  const words = diffWordsWithSpace(a.text, b.text).map(({ value, added, removed }): Words => ({
    text: value,
    change: added ? 'added' : removed ? 'removed' : 'same',
  }))
  return [{ heading: b.heading, speaker: b.speaker, words, changed: true }]
}

function whole({ heading, speaker, text }: Line, change: Words['change']): ComparedLine {
  return { heading, speaker, words: [{ text, change }], changed: change !== 'same' }
}

function linesOf(passages: readonly PlainPassage[]): Line[] {
  return passages.flatMap(({ kind, area, person, lines }) => {
    const said = [area, person].filter(Boolean).join(', ')
    const words = lines.length === 0 && said !== '' ? [''] : lines
    return words.map((text, index) => ({
      heading: kind === 'heading',
      speaker: index === 0 ? said : '',
      text,
    }))
  })
}

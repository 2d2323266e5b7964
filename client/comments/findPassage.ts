import type { Node } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
import { absolutePositionToRelativePosition, ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { screenPosition } from '../editor/screenPosition.ts'
import { isGone } from '../editor/sharedText.ts'
import { decodeAnchor, type Anchor } from './anchor.ts'

export interface Range {
  readonly from: number
  readonly to: number
}

/** What a passage is found by. */
export interface Sought {
  readonly anchor?: string
  /** Its words; empty for a place between two. */
  readonly quote?: string
}

/**
 * Where a passage stands now: where its anchor is; or, where other words stand there now, the only place that has its
 * own, as when they were moved to another block. Null when it is gone.
 */
export function findPassage(state: EditorState, { anchor, quote = '' }: Sought): Range | null {
  const decoded = anchor === undefined ? null : decodeAnchor(anchor)
  if (!decoded) return null
  const from = absolute(state, decoded.from)
  const to = absolute(state, decoded.to)
  const here = from !== null && to !== null && from <= to ? { from, to } : null
  if (quote === '' || (here && wordsOf(state.doc, here) === quote)) return here
  return onlyPlaceOf(state.doc, quote) ?? (here && here.from < here.to ? here : null)
}

/** The anchor of a range: the first and the last letter hold it, so that what is typed beside it stays outside. */
export function anchorOf(state: EditorState, { from, to }: Range): Anchor {
  return { from: relative(state, from, from === to ? -1 : 0), to: relative(state, to, -1) }
}

export function wordsOf(doc: Node, { from, to }: Range): string {
  return doc.textBetween(from, to, ' ', ' ')
}

function relative(state: EditorState, at: number, side: 0 | -1): Y.RelativePosition {
  const { type, binding } = ySyncPluginKey.getState(state)
  const position = absolutePositionToRelativePosition(at, type, binding.mapping)
  const place = Y.createAbsolutePositionFromRelativePosition(position, binding.doc)
  return place ? Y.createRelativePositionFromTypeIndex(place.type, place.index, side) : position
}

function absolute(state: EditorState, position: Y.RelativePosition): number | null {
  const { doc, binding } = ySyncPluginKey.getState(state)
  const place =
    binding && !isGone(position, doc) && Y.createAbsolutePositionFromRelativePosition(position, doc)
  return place ? screenPosition(state, place) : null
}

function onlyPlaceOf(doc: Node, quote: string): Range | null {
  const found: Range[] = []
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true
    const text = node.textBetween(0, node.content.size, '\n', '\n')
    for (let index = text.indexOf(quote); index >= 0; index = text.indexOf(quote, index + 1)) {
      found.push({ from: at + 1 + index, to: at + 1 + index + quote.length })
    }
    return false
  })
  return found.length === 1 ? (found[0] ?? null) : null
}

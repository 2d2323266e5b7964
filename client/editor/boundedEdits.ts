import { editWeight, MOST_OF_ONE_EDIT, type RichNode } from '#domain'
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, type Transaction } from '@tiptap/pm/state'
import { isChangeOrigin } from '@tiptap/extension-collaboration'

/** What was not done: `insert` was too much to come, `remove` too much to go. */
export type TooMuch = 'insert' | 'remove'

/**
 * Refuses an edit that the server would not take in one update, or could not bring back in one: it would leave the
 * text of this device as soon as it was sent. Nothing changes, and what was copied is still in the clipboard.
 */
export const boundedEdits = (refuse: (what: TooMuch) => void): Extension =>
  Extension.create({
    name: 'boundedEdits',
    addProseMirrorPlugins: () => [
      new Plugin({
        filterTransaction: (transaction) => {
          const what = isChangeOrigin(transaction) ? null : tooMuchOf(transaction)
          if (what) refuse(what)
          return what === null
        },
      }),
    ],
  })

function tooMuchOf(transaction: Transaction): TooMuch | null {
  let [come, gone] = [0, 0]
  for (const [index, step] of transaction.steps.entries()) {
    const before = transaction.docs[index]
    const after = transaction.docs[index + 1] ?? transaction.doc
    // What is wrapped or lifted is written anew: all between the first and the last change counts.
    let [from, to, newFrom, newTo] = [Infinity, 0, Infinity, 0]
    step.getMap().forEach((oldStart, oldEnd, newStart, newEnd) => {
      ;[from, to] = [Math.min(from, oldStart), Math.max(to, oldEnd)]
      ;[newFrom, newTo] = [Math.min(newFrom, newStart), Math.max(newTo, newEnd)]
    })
    if (before && to > from) gone += weightOf(before, from, to)
    if (newTo > newFrom) come += weightOf(after, newFrom, newTo)
  }
  if (come > MOST_OF_ONE_EDIT) return 'insert'
  return gone > MOST_OF_ONE_EDIT ? 'remove' : null
}

function weightOf(doc: Node, from: number, to: number): number {
  const { content } = doc.slice(from, to)
  const nodes: RichNode[] = content.toJSON() ?? []
  return editWeight(nodes)
}

import { ySyncPluginKey } from '@tiptap/y-tiptap'
import type { EditorState } from '@tiptap/pm/state'
import * as Y from 'yjs'
import { screenPosition } from '../editor/screenPosition.ts'

/** A stretch of the text on screen that one Yjs client wrote. */
export interface AuthorRun {
  readonly from: number
  readonly to: number
  readonly client: number
}

/** Who wrote each letter of the text, by the client that inserted it; the text on screen must be that of the document. */
export function authorRuns(state: EditorState): AuthorRun[] {
  const { type } = ySyncPluginKey.getState(state)
  const runs: AuthorRun[] = []
  for (const text of textsOf(type)) {
    const start = screenPosition(state, { type: text, index: 0 })
    if (start !== null) runs.push(...runsOf(text, start))
  }
  return runs
}

/** @param start where the text begins on screen */
function runsOf(text: Y.XmlText, start: number): AuthorRun[] {
  const runs: AuthorRun[] = []
  let at = start
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue
    const last = runs.at(-1)
    if (last?.client === item.id.client && last.to === at)
      runs[runs.length - 1] = { ...last, to: at + item.length }
    else runs.push({ from: at, to: at + item.length, client: item.id.client })
    at += item.length
  }
  return runs
}

function* textsOf(parent: Y.XmlFragment): Generator<Y.XmlText> {
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) yield child
    else if (child instanceof Y.XmlElement) yield* textsOf(child)
  }
}

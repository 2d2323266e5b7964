import * as Y from 'yjs'
import type { Json } from '../../schema/field.ts'
import type { RichNode } from './RichNode.ts'

/** Nodes as y-tiptap stores them, to be inserted into a fragment. */
export function writeBody(nodes: readonly RichNode[]): (Y.XmlElement | Y.XmlText)[] {
  const written: (Y.XmlElement | Y.XmlText)[] = []
  let run: RichNode[] = []
  const endRun = (): void => {
    if (run.length > 0) written.push(textOf(run))
    run = []
  }
  for (const node of nodes) {
    if (node.type === 'text') {
      run.push(node)
      continue
    }
    endRun()
    const element = new Y.XmlElement<Record<string, Json>>(node.type)
    for (const [name, value] of Object.entries(node.attrs ?? {})) element.setAttribute(name, value)
    element.insert(0, writeBody(node.content ?? []))
    // Yjs types the content of a fragment as elements whose attributes are text; it stores any JSON.
    written.push(element as unknown as Y.XmlElement)
  }
  endRun()
  return written
}

function textOf(run: readonly RichNode[]): Y.XmlText {
  const text = new Y.XmlText()
  text.applyDelta(
    run.map(({ text: insert = '', marks = [] }) => ({
      insert,
      attributes: Object.fromEntries(marks.map(({ type, attrs }) => [type, attrs ?? {}])),
    })),
  )
  return text
}

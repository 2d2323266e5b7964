import * as Y from 'yjs'
import { readRecords } from '../records/read.ts'
import { heldRecords } from './fields.ts'
import type { DocumentTypeName } from './table.ts'
import { documentTypes } from './table.ts'

/**
 * What a document says, in one way of writing it: two documents with the same content give the same text, however
 * each came to it. For a fingerprint; the hash itself is the server's.
 */
export function canonicalContent(doc: Y.Doc, type: DocumentTypeName): string {
  const texts = documentTypes[type].texts.map((name) => [name, childrenOf(doc.getXmlFragment(name))])
  const records = heldRecords(type).map((kind) => [
    kind,
    readRecords(doc, type, kind)
      .map(({ id, values, entries }) => [
        id,
        sorted(Object.fromEntries(values)),
        sorted(Object.fromEntries([...entries].filter(([, list]) => list.length > 0))),
      ])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  ])
  return JSON.stringify({ records, texts })
}

type Run = [text: string, marks: unknown]

/** Runs of the same marks are one, whatever the texts they were typed in; what holds nothing is not there. */
function childrenOf(parent: Y.XmlFragment | Y.XmlElement): unknown[] {
  const children: unknown[] = []
  let last: Run | null = null
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) {
      for (const { insert, attributes } of deltaOf(child)) {
        if (typeof insert !== 'string' || insert === '') continue
        const marks = sorted(attributes ?? {})
        if (last && JSON.stringify(last[1]) === JSON.stringify(marks)) last[0] += insert
        else children.push((last = [insert, marks]))
      }
    } else if (child instanceof Y.XmlElement) {
      last = null
      children.push({ [child.nodeName]: [sorted(child.getAttributes()), childrenOf(child)] })
    }
  }
  return children
}

function deltaOf(text: Y.XmlText): { readonly insert?: unknown; readonly attributes?: object }[] {
  return text.toDelta()
}

/** With keys in their order, and without those that say nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => sorted(each))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== null && each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  )
}

import * as Y from 'yjs'
import type { Json } from '../../schema/field.ts'
import { isPlain } from '../../schema/plain.ts'
import { textNode, type Attributes, type RichMark, type RichNode } from './RichNode.ts'

const MAX_DEPTH = 24
const MAX_ATTRIBUTE_DEPTH = 6

/** The text of minutes as nodes. Whatever the fragment holds, this never throws. */
export function readBody(fragment: Y.XmlFragment): RichNode[] {
  return childrenOf(fragment, 0)
}

function childrenOf(parent: Y.XmlFragment, depth: number): RichNode[] {
  if (depth > MAX_DEPTH) return []
  return parent.toArray().flatMap((child: unknown) => {
    if (child instanceof Y.XmlText) return runsOf(child)
    if (!(child instanceof Y.XmlElement)) return []
    const attrs = attributesOf(child.getAttributes())
    const content = childrenOf(child, depth + 1)
    return {
      type: child.nodeName,
      ...(Object.keys(attrs).length > 0 && { attrs }),
      ...(content.length > 0 && { content }),
    }
  })
}

function runsOf(text: Y.XmlText): RichNode[] {
  const delta: { readonly insert?: unknown; readonly attributes?: Record<string, unknown> }[] = text.toDelta()
  return delta.flatMap(({ insert, attributes }) =>
    typeof insert === 'string' && insert !== '' ? textNode(insert, marksOf(attributes ?? {})) : [],
  )
}

/** Marks of one kind that overlap have a hash behind their name. */
function marksOf(attributes: Record<string, unknown>): RichMark[] {
  return Object.entries(attributes).flatMap(([key, value]) => {
    if (value === null || value === false) return []
    const type = /^(.*?)(?:--[a-zA-Z0-9+/=]{8})?$/.exec(key)?.[1] ?? key
    const attrs = typeof value === 'object' ? attributesOf(value) : {}
    return Object.keys(attrs).length > 0 ? { type, attrs } : { type }
  })
}

const plain = (entry: [string, unknown]): entry is [string, Json] =>
  entry[1] !== null && entry[1] !== undefined && isPlain(entry[1], MAX_ATTRIBUTE_DEPTH)

function attributesOf(values: object): Attributes {
  return Object.fromEntries(Object.entries(values).filter(plain))
}

import * as Y from 'yjs'
import type { Json } from '../schema/field.ts'

/** One block of a rich text as y-tiptap stores it; `domain/minutes/schema` says which exist. */
export function block(
  name: string,
  attributes: Readonly<Record<string, Json>>,
  children: readonly (Y.XmlElement | Y.XmlText)[],
): Y.XmlElement {
  const element = new Y.XmlElement<Record<string, Json>>(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  element.insert(0, [...children])
  // Yjs types the content of a fragment as elements whose attributes are text; it stores any JSON.
  return element as unknown as Y.XmlElement
}

export const paragraph = (text: string): Y.XmlElement => block('paragraph', {}, [new Y.XmlText(text)])

/** The title of a numbered point; `item` is its entry in the agenda. */
export const heading = (text: string, item: string): Y.XmlElement =>
  block('heading', { level: 1, item }, [new Y.XmlText(text)])

export function bulletList(items: readonly string[]): Y.XmlElement {
  return block(
    'bulletList',
    {},
    items.map((item) => block('listItem', {}, [paragraph(item)])),
  )
}

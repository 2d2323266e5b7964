import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readHeard } from './heard.ts'

function block(name: string, attributes: Readonly<Record<string, string>>): Y.XmlElement {
  const element = new Y.XmlElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  return element
}

test('voices are told with their commune and the point that they speak to', () => {
  const fragment = new Y.Doc().getXmlFragment('body')
  fragment.insert(0, [
    block('intervention', { person: 'p0' }),
    block('heading', { item: 'i1' }),
    block('intervention', { person: 'p1', area: '92075' }),
    block('paragraph', {}),
    block('heading', {}),
    block('intervention', { area: '92071' }),
  ])
  expect(readHeard(fragment)).toEqual([
    { person: 'p0', area: null, item: null },
    { person: 'p1', area: '92075', item: 'i1' },
    { person: null, area: '92071', item: 'i1' },
  ])
})

test('what is no block is passed over', () => {
  const fragment = new Y.Doc().getXmlFragment('body')
  fragment.insert(0, [new Y.XmlText('libre')])
  expect(readHeard(fragment)).toEqual([])
})

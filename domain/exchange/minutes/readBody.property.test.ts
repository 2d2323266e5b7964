import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { checkNode } from '../../minutes/check.ts'
import { richTextSchema } from '../../minutes/schema.ts'
import { arbitraryBody } from '../../testing/arbitraryBody.ts'
import { SAMPLE_BODY } from '../../testing/sampleMinutes.ts'
import { readBody } from './readBody.ts'
import type { RichNode } from './RichNode.ts'
import { writeBody } from './writeBody.ts'

function fragmentOf(nodes: readonly RichNode[]): Y.XmlFragment {
  const fragment = new Y.Doc().getXmlFragment('body')
  fragment.insert(0, writeBody(nodes))
  return fragment
}

const there = (nodes: readonly RichNode[]): void => {
  const fragment = fragmentOf(nodes)
  expect(checkNode(richTextSchema, fragment, 0, true)).toBeNull()
  expect(readBody(fragment)).toEqual(nodes)
}

test('nodes that become a document and are read again lose nothing, and pass the allow-list', () => {
  there(SAMPLE_BODY)
  fc.assert(fc.property(arbitraryBody, there))
})

test('whatever a fragment holds, reading it gives nodes', () => {
  const doc = new Y.Doc()
  const fragment = doc.getXmlFragment('body')
  const odd = new Y.XmlElement('constructor')
  const text = new Y.XmlText()
  fragment.insert(0, [odd, text])
  text.insertEmbed(0, { image: 'x' })
  text.insert(0, 'mots', { bold: null, 'link--AAAAAAAA': { href: 'javascript:alert(1)' } })
  odd.insert(0, [new Y.XmlText('dedans')])
  expect(readBody(fragment)).toEqual([
    { type: 'constructor', content: [{ type: 'text', text: 'dedans' }] },
    { type: 'text', text: 'mots', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
  ])
})

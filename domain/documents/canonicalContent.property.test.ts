import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { editDocument } from '../testing/edits.ts'
import { createRandom } from '../testing/prng.ts'
import { canonicalContent } from './canonicalContent.ts'

const paragraph = (...texts: readonly (readonly [string, object?])[]): Y.XmlElement => {
  const element = new Y.XmlElement('paragraph')
  for (const [words, marks] of texts) {
    const text = new Y.XmlText()
    text.insert(0, words, marks ?? {})
    element.push([text])
  }
  return element
}
const minutes = (...blocks: readonly Y.XmlElement[]): string => {
  const doc = new Y.Doc()
  doc.getXmlFragment('body').insert(0, [...blocks])
  return canonicalContent(doc, 'minutes')
}

test('the same content gives the same text, whatever was written and deleted before', () => {
  const typed = new Y.Doc()
  const body = typed.getXmlFragment('body')
  body.insert(0, [paragraph(['x']), paragraph(['Vanv'])])
  body.delete(0, 1)
  ;((body.get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(4, 'es')
  expect(canonicalContent(typed, 'minutes')).toBe(minutes(paragraph(['Vanves'])))
  expect(minutes(paragraph(['Van'], ['ves']))).toBe(minutes(paragraph(['Vanves'])))
})

test('other words, marks, nodes or order give another', () => {
  const seen = [
    minutes(paragraph(['a'])),
    minutes(paragraph(['b'])),
    minutes(paragraph(['a', { bold: {} }])),
    minutes(paragraph(['a']), paragraph(['b'])),
    minutes(paragraph(['b']), paragraph(['a'])),
    minutes(new Y.XmlElement('blockquote')),
  ]
  expect(new Set(seen).size).toBe(seen.length)
})

test('peers who have exchanged everything agree, and a copy says the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 30 }), (seed) => {
      const random = createRandom(seed)
      const [a, b] = [new Y.Doc(), new Y.Doc()]
      for (let i = 0; i < 12; i++) {
        editDocument(random, i % 2 ? a : b, 'minutes')
        if (i % 4 === 0) Y.applyUpdate(b, Y.encodeStateAsUpdate(a))
      }
      Y.applyUpdate(b, Y.encodeStateAsUpdate(a))
      Y.applyUpdate(a, Y.encodeStateAsUpdate(b))
      expect(canonicalContent(a, 'minutes')).toBe(canonicalContent(b, 'minutes'))
    }),
    { numRuns: 60 },
  )
})

import { readBlocks, type Place } from '#domain'
import { getSchema } from '@tiptap/core'
import { expect, test } from 'vitest'
import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import { textBody } from '#testing/minutesText'
import { richTextExtensions } from '../editor/extensions.ts'
import { positionOf } from './positionOf.ts'

const body = textBody([
  'Réunion\nmercredi',
  ['intervention', { id: 'i1' }, 'indique une étude'],
  ['heading', { level: 1 }, 'Tour de table'],
])
const schema = getSchema(richTextExtensions)
const doc = yXmlFragmentToProseMirrorRootNode(body, schema)

const wordsAt = (place: Place): string | null => {
  const found = positionOf(doc, place)
  return found && doc.textBetween(found.from, found.to, '\n', '\n')
}

test('a place of the text is the same words in the editor', () => {
  for (const { index, text } of readBlocks(body)) {
    for (const { 0: word, index: from } of text.matchAll(/\p{L}+/gu)) {
      expect(wordsAt({ block: index, from, to: from + word.length })).toBe(word)
    }
  }
})

test('a block as such is found whole, and what is no more is not found', () => {
  expect(positionOf(doc, { block: 1, from: 0, to: 0 })?.whole).toBe(true)
  expect(positionOf(doc, { block: 9, from: 0, to: 0 })).toBeNull()
  expect(positionOf(doc, { block: 2, from: 0, to: 99 })).toBeNull()
})

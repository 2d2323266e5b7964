// @vitest-environment happy-dom
import { fold } from '#domain'
import { getSchema } from '@tiptap/core'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { richTextExtensions } from './extensions.ts'
import { matchesOf } from './matchesOf.ts'

const schema = getSchema(richTextExtensions)
const docOf = (...paragraphs: readonly string[]) =>
  schema.nodeFromJSON({
    type: 'doc',
    content: paragraphs.map((text) => ({
      type: 'paragraph',
      content: text === '' ? [] : [{ type: 'text', text }],
    })),
  })

const found = (text: string, query: string): string[] => {
  const doc = docOf(text)
  return matchesOf(doc, query).map(({ from, to }) => doc.textBetween(from, to))
}

test('case and accents make no difference, ligatures and separate accents included', () => {
  expect(found('L’Épicerie, une epicerie', 'épicerie')).toEqual(['Épicerie', 'epicerie'])
  expect(found('au cœur', 'coeur')).toEqual(['cœur'])
  expect(found('re\u0301union', 'réunion')).toEqual(['re\u0301union'])
})

test('a mention, a footnote and the line of a speaker are not searched', () => {
  const doc = schema.nodeFromJSON({
    type: 'doc',
    content: [
      {
        type: 'intervention',
        attrs: { areaName: 'Vanves', name: 'Vanves' },
        content: [
          {
            type: 'paragraph',
            content: [
              { type: 'mention', attrs: { label: 'Vanves' } },
              { type: 'footnote', attrs: { text: 'Vanves' } },
              { type: 'text', text: 'à Vanves' },
            ],
          },
        ],
      },
    ],
  })
  expect(matchesOf(doc, 'vanves').map(({ from, to }) => doc.textBetween(from, to))).toEqual(['Vanves'])
})

test('what is found is what was looked for, in order, and nothing twice', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'é', 'E', 'œ', ' ', '\u0301'), maxLength: 30 })
  fc.assert(
    fc.property(fc.array(letters, { minLength: 1 }), letters, (paragraphs, query) => {
      const doc = docOf(...paragraphs)
      let last = 0
      for (const { from, to } of matchesOf(doc, query)) {
        expect(from).toBeGreaterThanOrEqual(last)
        expect(fold(doc.textBetween(from, to))).toContain(fold(query))
        last = to
      }
    }),
  )
})

// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { everyNode, normalise, wordsOf, writeHtml } from '#domain'
import { SAMPLE_MINUTES } from '#testing/sampleMinutes'
import { readHtml } from './readHtml.ts'
import { readMarkdown } from './readMarkdown.ts'

test('a page of ours comes back with every block', () => {
  // A cell that spans one column or row need not say so.
  const body: unknown = JSON.parse(
    JSON.stringify(SAMPLE_MINUTES.body, (name, value: unknown) =>
      /^(col|row)span$/.test(name) && value === 1 ? undefined : value,
    ),
  )
  expect(normalise(readHtml(writeHtml(SAMPLE_MINUTES)))).toEqual(body)
})

// What scripts and frames do is tried in a real browser: `e2e/journeys/exchange.journey.ts`.
test('addresses, handlers and unknown blocks of a page are left out, and its words kept', () => {
  const nodes = normalise(
    readHtml(
      '<p onclick="x()">Bonjour <a href="javascript:alert(1)">là</a></p><section data-node="constructor" data-id="json:{"><p>dedans</p></section>',
    ),
  )
  expect(nodes.map(wordsOf)).toEqual(['Bonjour là', 'dedans'])
  expect([...everyNode(nodes)].flatMap(({ marks = [] }) => marks)).toEqual([])
})

test('notes of Markdown are notes', () => {
  const [first] = normalise(readMarkdown('Un mot[^1].\n\n[^1]: Une "note".\n'))
  expect(first?.content?.[1]).toEqual({ type: 'footnote', attrs: { text: 'Une "note".' } })
})

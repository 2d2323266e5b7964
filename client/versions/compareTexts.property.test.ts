import type { PlainPassage } from '#domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareTexts, type ComparedLine } from './compareTexts.ts'

const passage = (...lines: readonly string[]): PlainPassage => ({
  id: '',
  kind: 'text',
  heading: '',
  person: '',
  area: '',
  level: 0,
  lines,
})
const read = (lines: readonly ComparedLine[], side: 'added' | 'removed'): string[] =>
  lines
    .filter(({ words }) => words.some(({ change }) => change === 'same' || change === side))
    .map(({ words }) =>
      words
        .filter(({ change }) => change === 'same' || change === side)
        .map(({ text }) => text)
        .join(''),
    )

test('a changed word is shown in its line; what did not change is not marked', () => {
  const lines = compareTexts(
    [passage('Vanves ouvre une ressourcerie en avril.', 'Merci.')],
    [passage('Vanves ouvre une épicerie en avril.', 'Merci.', 'La séance est levée.')],
  )
  expect(lines.map(({ words }) => words.filter(({ change }) => change !== 'same'))).toEqual([
    [
      { text: 'ressourcerie', change: 'removed' },
      { text: 'épicerie', change: 'added' },
    ],
    [],
    [{ text: 'La séance est levée.', change: 'added' }],
  ])
})

const said = (person: string): PlainPassage => ({
  ...passage('Oui.'),
  kind: 'intervention',
  area: 'Vanves',
  person,
})

test('who speaks is part of the line: the same words said by another are others', () => {
  expect(
    compareTexts([said('Mme Lorin')], [said('M. Petit')]).map(({ speaker, changed }) => [speaker, changed]),
  ).toEqual([
    ['Vanves, Mme Lorin', true],
    ['Vanves, M. Petit', true],
  ])
})

test('whatever two texts are, the comparison holds both whole', () => {
  const line = fc.array(fc.constantFrom('Vanves', 'ouvre', 'une', 'école', 'et', 'vote,'), {
    minLength: 1,
    maxLength: 8,
  })
  const text = fc.array(
    line.map((words) => words.join(' ')),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(text, text, (before, after) => {
      const compared = compareTexts([passage(...before)], [passage(...after)])
      expect(read(compared, 'removed')).toEqual(before)
      expect(read(compared, 'added')).toEqual(after)
      expect(compared.some(({ changed }) => changed)).toBe(JSON.stringify(before) !== JSON.stringify(after))
    }),
  )
})

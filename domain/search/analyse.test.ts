import { expect, test } from 'vitest'
import { analyse, analyseQuery } from './analyse.ts'
import { Lexicon, damerau } from './Lexicon.ts'
import { markExcerpt, markText } from './mark.ts'
import { stem } from './stem.ts'

const words = (query: string): string[] => analyseQuery(query).map(({ word }) => word)

test('hyphens separate and join, apostrophes elide, accents go', () => {
  expect(analyse('place', 'Châtenay-Malabry')).toEqual(['chatenay', 'malabry', 'chatenaymalabry'])
  expect(analyse('name', 'L’Haÿ d’Œuvre')).toEqual(['hay', 'oeuvre', 'lhay', 'doeuvre'])
  expect(words('l’adjointe de clamart')).toEqual(['adjointe', 'clamart'])
  expect(words('M. Garde')).toEqual(['garde'])
})

test('names keep their endings, functions lose number and gender', () => {
  expect(analyse('name', 'Charles Brunes')).toEqual(['charles', 'brunes'])
  for (const [a, b] of [
    ['adjointes', 'adjoint'],
    ['municipaux', 'municipale'],
    ['conseilleres', 'conseiller'],
    ['deleguees', 'delegue'],
    ['directrice', 'directeur'],
    ['solidarites', 'solidaires'],
  ] as const) {
    expect(stem(a), `${a} and ${b}`).toBe(stem(b))
  }
  expect(stem('maire')).not.toBe(stem('mairie'))
})

test('a query of articles only is not empty, and digits in groups are one word', () => {
  expect(words('la')).toEqual(['la'])
  expect(words('01 99 00 20 10')).toEqual(['0199002010'])
  expect(analyse('code', 'slorin@sceaux.example 01 99 00 20 10')).toContain('0199002010')
  expect(words('  ')).toEqual([])
})

test('an exchange of two letters is one mistake', () => {
  expect(damerau('nantrere', 'nanterre', 2)).toBe(1)
  expect(damerau('vanves', 'sevres', 2)).toBe(3)
  const lexicon = new Lexicon(['nanterre', 'nantes', 'vanves', 'levallois'])
  expect(lexicon.near('nantrere')).toEqual([{ term: 'nanterre', distance: 1 }])
  expect(lexicon.near('elvallois')).toEqual([{ term: 'levallois', distance: 1 }])
  expect(lexicon.startingWith('nan')).toEqual(['nanterre', 'nantes'])
})

test('marks point into the text as it is written', () => {
  const matched = { words: new Set(['chatenay']), stems: new Set(['solidar']) }
  const { text, marks } = markText('À Châtenay-Malabry, épicerie solidaire', matched)
  expect(marks.map(([start, end]) => text.slice(start, end))).toEqual(['Châtenay', 'solidaire'])
  const long = `${'Une phrase qui précède. '.repeat(12)}Une épicerie solidaire ouvre.${' Une suite.'.repeat(20)}`
  const excerpt = markExcerpt(long, matched)
  expect(excerpt?.text.startsWith('…')).toBe(true)
  expect(excerpt?.marks.map(([start, end]) => excerpt.text.slice(start, end))).toEqual(['solidaire'])
})

import { expect, test } from 'vitest'
import { recognise } from './recognise.ts'
import { paragraphOf, textNode, wordsOf, type RichNode } from './RichNode.ts'

const p = (text: string): RichNode => paragraphOf([textNode(text)])
const list = (...items: string[]): RichNode => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: [p(item)] })),
})

const speaker = (person: string, area: string, name: string) => ({
  person,
  area,
  areaName: '',
  civility: 'Mme' as const,
  name,
  function: '',
})
const known = {
  areas: [
    { id: '92075', name: 'Vanves' },
    { id: '92024', name: 'Clichy' },
    { id: '92071', name: 'Sceaux' },
  ],
  people: [
    speaker('pers1', '92075', 'Sabine Lorin'),
    speaker('pers2', '92024', 'Anne Roy'),
    speaker('pers3', '92024', 'Anne Roy'),
  ],
}
const read = (...body: RichNode[]) => recognise(body, { known, on: '2021-03-17', newId: () => 'new' })
const nodes = (...body: RichNode[]) => read(...body).blocks.map(({ node }) => node)

const HEAD = 'Réunion du Réseau Culture, Mercredi 1er juin 2022, 9h00 – 10h30 15 communes représentées'

test('the head of each page is facts, not text', () => {
  const { blocks, facts, heads } = read(p(HEAD), p('Bonjour.'), p(HEAD), p('Au revoir.'))
  expect(blocks.map(({ node }) => wordsOf(node))).toEqual(['Bonjour.', 'Au revoir.'])
  expect(heads).toBe(2)
  expect(facts).toEqual({ date: '2022-06-01', start: '09:00', end: '10:30', represented: 15 })
})

test('«Commune, Madame Prénom NOM, fonction» has the floor, with what follows until the next', () => {
  const [first, second, third] = nodes(
    p('Vanves, Madame Sabine LORIN, Adjointe au Maire, indique que tout va bien.'),
    p('Elle remercie chacun.'),
    p('Clichy-la-Garenne, Monsieur Anne ROY, Conseiller municipal délégué évoque un projet.'),
    p('Nulle Part, Madame Sabine LORIN, Maire, parle.'),
  )
  expect(first).toMatchObject({
    type: 'intervention',
    attrs: {
      area: '92075',
      areaName: 'Vanves',
      person: 'pers1',
      civility: 'Mme',
      name: 'Sabine LORIN',
      function: 'Adjointe au Maire',
      on: '2021-03-17',
    },
  })
  expect(first && wordsOf(first)).toBe('indique que tout va bien.\nElle remercie chacun.')
  expect(second?.attrs).toMatchObject({
    area: '92024',
    name: 'Anne ROY',
    function: 'Conseiller municipal délégué',
  })
  expect(second?.attrs).not.toHaveProperty('person')
  expect(third).toBeUndefined()
})

test('two people may speak for a commune, and one for somebody who is absent', () => {
  const [two, represented] = nodes(
    p('Sceaux, Madame Odile ROUX, Maire et Monsieur Paul PRAT, Adjoint au Maire : des collectes.'),
    p('Vanves, Monsieur Luc BEL, Chargé de mission, représente Madame Sabine LORIN, Maire. Il salue chacun.'),
  )
  expect(two?.attrs?.['also']).toEqual([{ civility: 'M.', name: 'Paul PRAT', function: 'Adjoint au Maire' }])
  expect(two && wordsOf(two)).toBe('des collectes.')
  expect(represented?.attrs?.['represents']).toEqual({
    person: 'pers1',
    civility: 'Mme',
    name: 'Sabine LORIN',
    function: 'Maire',
    words: false,
  })
  expect(represented && wordsOf(represented)).toBe('Il salue chacun.')
})

test('points of the agenda are titles in the text, and stay a list where they are announced', () => {
  const { blocks, agenda } = read(
    p('Ordre du jour :'),
    list('I. Ouverture', 'II. Tour de table'),
    p('Conclusion'),
    p('I. Ouverture.'),
    p('Des mots.'),
    p('CONCLUSION :'),
    p('Merci.'),
  )
  expect(agenda).toEqual(['Ouverture', 'Tour de table', 'Conclusion'])
  expect(blocks.map(({ node }) => node.type)).toEqual([
    'paragraph',
    'bulletList',
    'paragraph',
    'heading',
    'paragraph',
    'heading',
    'paragraph',
  ])
})

test('decisions, votes and laws are told by their first words, and can be text again', () => {
  const law = p('Rappel : Article 1 de la Loi n°2014-856 du 31 juillet 2014 relative à l’ESS')
  const { blocks } = read(
    p('Décision : une étude est lancée.'),
    p('Vote : 12 voix pour, 1 contre et 2 abstentions. Le calendrier.'),
    law,
    p('Un mode d’entreprendre :'),
    list('un', 'deux'),
    p('Fin.'),
  )
  expect(blocks.map(({ node: { type, attrs } }) => [type, attrs])).toEqual([
    ['decision', { id: 'new' }],
    ['vote', { id: 'new', for: 12, against: 1, abstention: 2 }],
    ['legalReference', { id: 'new', kind: 'law', number: '2014-856', article: '1', on: '2014-07-31' }],
    ['paragraph', undefined],
  ])
  expect(blocks[2]?.source).toEqual([law, p('Un mode d’entreprendre :'), list('un', 'deux')])
})

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { hostileJson } from '../testing/hostile.ts'
import { speakerLine } from './speakerLine.ts'

const said = (attrs: Record<string, unknown>): string =>
  speakerLine(attrs)
    .map(({ text }) => text)
    .join('')
    .replaceAll('\u00a0', ' ')

const lea = { civility: 'Mme', name: 'Léa Fabre', function: 'Adjointe au Maire' }
const paul = { civility: 'M.', name: 'Paul Henry', function: 'Adjoint au Maire' }

test.each([
  [lea, 'Mme Léa Fabre, adjointe au Maire'],
  [{ ...lea, also: [paul] }, 'Mme Léa Fabre, adjointe au Maire, et M. Paul Henry, adjoint au Maire'],
  [
    { ...lea, represents: paul },
    'Mme Léa Fabre, adjointe au Maire, représente M. Paul Henry, adjoint au Maire',
  ],
  [
    {
      civility: 'M.',
      name: 'Marc Le Goff',
      function: 'Directeur général',
      represents: { ...paul, words: true },
    },
    'M. Marc Le Goff, directeur général, lit les mots de M. Paul Henry, adjoint au Maire',
  ],
  [{ name: 'Ana Diaz', function: 'DG', organization: 'Agence de l’eau' }, 'Ana Diaz, DG, Agence de l’eau'],
])('%#: who speaks is said as minutes say it', (attrs, line) => {
  expect(said(attrs)).toBe(line)
})

test('whatever is stored, reading who speaks gives text', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('name', 'function', 'also', 'represents'), hostileJson),
      (attrs) => {
        expect(typeof said(attrs)).toBe('string')
      },
    ),
  )
})

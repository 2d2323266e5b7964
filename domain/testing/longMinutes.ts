import type * as Y from 'yjs'
import { block, bulletList, heading, paragraph } from '../demo/RichText.ts'

const WORDS = (
  'la commune présente les actions engagées depuis un an avec ses associations et ses habitants pour ouvrir ' +
  'une ressourcerie une épicerie solidaire des jardins partagés un atelier de réparation et des ateliers ' +
  'numériques dans chaque quartier elle cherche un partenaire pour le mobilier scolaire et propose une visite'
).split(' ')

const WORDS_A_PARAGRAPH = 40

/** Forty words of French that differ from one paragraph to the next. */
function sentence(index: number): string {
  return Array.from({ length: WORDS_A_PARAGRAPH }, (_, i) => WORDS[(index * 7 + i) % WORDS.length]).join(' ')
}

/**
 * Minutes of `words` words in which every kind of block comes again and again.
 * @param typed false: the same words in titles and paragraphs, for an editor that knows nothing else
 */
export function longMinutes(words: number, typed = true): Y.XmlElement[] {
  const count = Math.ceil(words / WORDS_A_PARAGRAPH)
  return Array.from({ length: count }, (_, index) => (typed ? typedBlock(index) : plainBlock(index)))
}

function plainBlock(index: number): Y.XmlElement {
  return index % KINDS.length === 0 ? heading(sentence(index), '') : paragraph(sentence(index))
}

function typedBlock(index: number): Y.XmlElement {
  const make = KINDS[index % KINDS.length] ?? said
  return make(sentence(index), index)
}

type Make = (text: string, index: number) => Y.XmlElement

const said: Make = (text, index) =>
  block(
    'intervention',
    {
      id: `i${index}`,
      person: `p${index}`,
      area: '92075',
      areaName: 'Vanves',
      civility: 'Mme',
      name: 'Ève Modèle',
      function: 'Conseillère municipale déléguée',
      on: '2021-03-17',
      at: '09:43',
    },
    [paragraph(text)],
  )

const section =
  (name: string, attributes: Readonly<Record<string, string | number>>): Make =>
  (text, index) =>
    block(name, { id: `${name}${index}`, ...attributes }, [paragraph(text)])

const KINDS: readonly Make[] = [
  (text, index) => heading(text, `item${index}`),
  said,
  said,
  paragraph,
  section('decision', { at: '09:50' }),
  said,
  section('vote', { for: 19, against: 0, abstention: 2 }),
  section('action', { owner: 'p1', ownerName: 'Ève Modèle', due: '2021-04-01' }),
  said,
  (text) => bulletList([text]),
  section('convention', { parties: 'Vanves et Sceaux', on: '2021-03-17' }),
  section('legalReference', { kind: 'law', number: '2014-856', on: '2014-07-31' }),
  (text) =>
    block('table', {}, [
      block('tableRow', {}, [
        block('tableCell', {}, [paragraph(text)]),
        block('tableCell', {}, [paragraph('2')]),
      ]),
    ]),
  said,
]

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { block, bulletList, heading, paragraph } from '../demo/RichText.ts'
import { hostileName } from '../testing/hostile.ts'
import { plainText } from './plainText.ts'

function body(...blocks: (Y.XmlElement | Y.XmlText)[]): Y.XmlFragment {
  const fragment = new Y.Doc().getXmlFragment('body')
  fragment.insert(0, blocks)
  return fragment
}

test('each block says what it is, under which heading, by whom and for which commune', () => {
  const passages = plainText(
    body(
      paragraph('Avertissement'),
      heading('Tour de table', 'i1'),
      block(
        'intervention',
        { id: 'x1', person: 'p', area: '92075', areaName: 'Vanves', civility: 'Mme', name: 'Sabine Lorin' },
        [paragraph('présente'), paragraph('conclut')],
      ),
      bulletList(['un', 'deux']),
      block('decision', { id: 'd1' }, [paragraph('adopté')]),
    ),
  )
  expect(passages).toEqual([
    { id: '0', kind: 'text', heading: '', person: '', area: '', level: 0, lines: ['Avertissement'] },
    {
      id: '1',
      kind: 'heading',
      heading: 'Tour de table',
      person: '',
      area: '',
      level: 1,
      lines: ['Tour de table'],
    },
    {
      id: 'x1',
      kind: 'intervention',
      heading: 'Tour de table',
      person: 'Mme Sabine Lorin',
      area: 'Vanves',
      level: 0,
      lines: ['présente', 'conclut'],
    },
    {
      id: '3',
      kind: 'list',
      heading: 'Tour de table',
      person: '',
      area: '',
      level: 0,
      lines: ['un', 'deux'],
    },
    {
      id: 'd1',
      kind: 'decision',
      heading: 'Tour de table',
      person: '',
      area: '',
      level: 0,
      lines: ['adopté'],
    },
  ])
})

test('marks, line breaks and mentions leave readable words', () => {
  const text = new Y.XmlText('Bonjour')
  text.format(0, 3, { bold: {} })
  const line = block('paragraph', {}, [
    text,
    block('hardBreak', {}, []),
    block('mention', { id: 'p', label: 'Vanves' }, []),
  ])
  expect(plainText(body(line))[0]?.lines).toEqual(['Bonjour Vanves'])
})

test('a block of a later version is read for its text', () => {
  const ballot = block('ballot', { pour: 3 }, [block('ballot', {}, [paragraph('Pour : 3')])])
  expect(plainText(body(ballot))).toMatchObject([{ kind: 'other', lines: ['Pour : 3'] }])
})

test('whatever blocks are called and hold, reading them never throws', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(hostileName, fc.string())), (blocks) => {
      const fragment = body(...blocks.map(([name, text]) => block(name || 'x', {}, [new Y.XmlText(text)])))
      expect(plainText(fragment).length).toBeLessThanOrEqual(blocks.length)
    }),
  )
  const fragment = new Y.Doc().getXmlFragment('body')
  fragment.doc?.transact(() => {
    let parent: Y.XmlFragment = fragment
    for (let depth = 0; depth < 5000; depth++) {
      const quote = new Y.XmlElement('blockquote')
      parent.insert(0, [quote])
      parent = quote
    }
  })
  expect(plainText(fragment)).toEqual([])
})

test('blocks are read for what they name beside their content', () => {
  const speakers = block(
    'intervention',
    {
      areaName: 'Vanves',
      civility: 'Mme',
      name: 'Ève Modèle',
      also: [{ civility: 'M.', name: 'Yves Exemple' }, 7],
    },
    [paragraph('Bonjour')],
  )
  const law = block('legalReference', { number: '2014-856', article: '1' }, [paragraph('Définition')])
  const annex = block('annex', { name: 'Support.pdf', size: 3 }, [])
  expect(plainText(body(speakers, law, annex))).toMatchObject([
    { kind: 'intervention', person: 'Mme Ève Modèle, M. Yves Exemple', lines: ['Bonjour'] },
    { kind: 'legalReference', lines: ['2014-856, 1', 'Définition'] },
    { kind: 'annex', lines: ['Support.pdf'] },
  ])
})

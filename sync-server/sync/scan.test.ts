import { measureUpdate } from '#testing/measureUpdate'
import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Refusal } from './refusal.ts'
import { scan } from './scan.ts'

function updateOf(change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => change(doc))
  return Y.encodeStateAsUpdate(doc)
}

function codeOf(update: Uint8Array): string {
  try {
    scan(update)
    return 'accepted'
  } catch (error) {
    return error instanceof Refusal ? error.code : `threw ${String(error)}`
  }
}

function bytes(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}

const rich = updateOf((doc) => {
  doc.getMap('Person').set(
    'p',
    new Y.Map<unknown>([
      ['a', { x: [1, 2.5, 'é🙂', null, true, 12345678901n] }],
      ['b', new Uint8Array([1])],
    ]),
  )
  const text = new Y.XmlText()
  text.insert(0, 'Châtenay 🙂', { bold: {}, link: { href: 'https://x.example' } })
  const element = new Y.XmlElement('paragraph')
  element.insert(0, [text])
  doc.getXmlFragment('body').insert(0, [element])
  text.delete(2, 3)
  doc.getText('t').insertEmbed(0, { image: 'x' })
})

test('it reads what an update holds', () => {
  const { ranges, roots, deletes } = scan(rich)
  expect([...roots].sort()).toEqual(['Person', 'body', 't'])
  const doc = new Y.Doc()
  Y.applyUpdate(doc, rich)
  expect(ranges).toEqual(
    [...Y.decodeStateVector(Y.encodeStateVector(doc))].map(([client, to]) => ({ client, from: 0, to })),
  )
  expect(deletes).toBe(1)
})

test.each<[string, Uint8Array, string]>([
  ['an empty frame', new Uint8Array(), 'malformed'],
  ['no update at all', new Uint8Array([0, 0]), 'accepted'],
  ['trailing bytes', new Uint8Array([0, 0, 1]), 'malformed'],
  [
    '30 million structs announced in a few bytes',
    bytes((e) => [1, 30_000_000, 1, 0].forEach((n) => encoding.writeVarUint(e, n))),
    'too-complex',
  ],
  ['a thousand clients', bytes((e) => encoding.writeVarUint(e, 1000)), 'too-complex'],
  ['an endless integer', new Uint8Array(20).fill(255), 'malformed'],
  ['too many bytes', new Uint8Array(300_000), 'too-large'],
  ['a sub-document', updateOf((doc) => doc.getMap('m').set('d', new Y.Doc())), 'malformed'],
  ['a __proto__ key', updateOf((doc) => doc.getMap('m').set('__proto__', 1)), 'malformed'],
  [
    'a __proto__ key in a value',
    updateOf((doc) => doc.getMap('m').set('k', JSON.parse('{"__proto__": 1}'))),
    'malformed',
  ],
  [
    'deep JSON',
    updateOf((doc) => doc.getMap('m').set('k', JSON.parse('['.repeat(40) + ']'.repeat(40)))),
    'too-complex',
  ],
  [
    'thousands of types',
    updateOf((doc) => doc.getArray('a').push(Array.from({ length: 2100 }, () => new Y.Map()))),
    'too-complex',
  ],
  [
    'thousands of structs',
    updateOf((doc) => {
      for (let i = 0; i < 5100; i++) doc.getMap('m').set(`k${i}`, i)
    }),
    'too-complex',
  ],
  ['a long key', updateOf((doc) => doc.getMap('m').set('k'.repeat(300), 1)), 'too-complex'],
])('%s: %s', (_, update, code) => {
  expect(codeOf(update)).toBe(code)
})

test('an update with a gap before it is scanned as it is', () => {
  const doc = new Y.Doc()
  doc.getMap('m').set('a', 1)
  const before = Y.encodeStateVector(doc)
  doc.getMap('m').set('b', 2)
  expect(scan(Y.encodeStateAsUpdate(doc, before)).ranges).toMatchObject([{ from: 1, to: 2 }])
})

test('whatever the bytes, it answers a refusal or a scan', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => !codeOf(noise).startsWith('threw')),
    { numRuns: 2000 },
  )
})

test('a damaged update never gets past in a form that Yjs chokes on for long', () => {
  const place = fc.tuple(fc.nat(rich.length - 1), fc.nat(255))
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 4 }), (damage) => {
      const damaged = rich.slice()
      for (const [at, byte] of damage) damaged[at] = byte
      return !codeOf(damaged).startsWith('threw')
    }),
    { numRuns: 3000 },
  )
})

const elements = (count: number): Uint8Array =>
  updateOf((doc) =>
    doc.getXmlFragment('body').insert(
      0,
      Array.from({ length: count }, () => new Y.XmlElement('paragraph')),
    ),
  )
const letters = (count: number): Uint8Array =>
  updateOf((doc) => doc.getText('body').insert(0, 'é'.repeat(count)))

test('what the tests of other sides measure is what is judged here', () => {
  for (const update of [elements(2000), letters(130_000)]) {
    expect([codeOf(update), measureUpdate(update) <= 1]).toEqual(['accepted', true])
  }
  for (const update of [elements(2001), letters(132_000)]) {
    expect(codeOf(update)).not.toBe('accepted')
    expect(measureUpdate(update)).toBeGreaterThan(1)
  }
})

import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { setAnything } from '../testing/hostile.ts'
import { readRecord, readRecords } from './read.ts'
import { createRecord } from './write.ts'

const ada = { family: 'official', familyName: 'Exemple' }

function commune(): { doc: Y.Doc; map: Y.Map<unknown> } {
  const doc = new Y.Doc()
  createRecord({ doc, type: 'commune', record: 'Person', id: 'p1' }, ada)
  const map = doc.getMap('Person').get('p1')
  if (!(map instanceof Y.Map)) throw new Error('not created')
  return { doc, map }
}

const read = (doc: Y.Doc) => readRecord(doc, 'commune', 'Person', 'p1')

describe('reading a record', () => {
  test('gives its values, its entries by list in the order of their ids, and no problem', () => {
    const { doc, map } = commune()
    map.set('contact.b', { type: 'email', value: 'b@exemple.fr' })
    map.set('contact.a', { type: 'phone', value: '01 00 00 00 00' })
    const found = read(doc)
    expect(found?.problems).toEqual([])
    expect(Object.fromEntries(found?.values ?? [])).toEqual(ada)
    expect(found?.entries.get('contact')?.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  test('leaves out archived entries', () => {
    const { doc, map } = commune()
    map.set('contact.a', { type: 'phone', value: '01 00 00 00 00', archivedAt: '2021-03-17' })
    expect(read(doc)).toMatchObject({ problems: [], entries: new Map() })
  })

  test('leaves out what is wrong and says where', () => {
    const { doc, map } = commune()
    map.set('civility', 'dr')
    map.set('checkedOn', '2021-02-29')
    map.set('contact.a', { type: 'fax', value: '01' })
    map.set('contact', [])
    map.set('contact.', { type: 'phone', value: '01' })
    map.set('contact.a.b', { type: 'phone', value: '01' })
    map.set('familyName.x', 'Exemple')
    map.set('birthDate', '1960-01-01')
    map.set('__proto__', 'x')
    map.delete('family')
    const found = read(doc)
    expect(found?.values).toEqual(new Map([['familyName', 'Exemple']]))
    expect(found?.entries).toEqual(new Map())
    expect(new Map(found?.problems.map(({ field, code }) => [field, code]))).toEqual(
      new Map([
        ['civility', 'choice'],
        ['checkedOn', 'date'],
        ['contact.a', 'choice'],
        ['contact', 'unknown-field'],
        ['contact.', 'unknown-field'],
        ['contact.a.b', 'unknown-field'],
        ['familyName.x', 'unknown-field'],
        ['birthDate', 'unknown-field'],
        ['__proto__', 'unknown-field'],
        ['family', 'required'],
      ]),
    )
  })

  test('says that a required value is missing when it is undefined too', () => {
    const { doc, map } = commune()
    setAnything(map, 'familyName', undefined)
    expect(read(doc)?.problems).toEqual([{ field: 'familyName', code: 'required' }])
  })

  test('gives nothing where there is no record, and a problem where there is something else', () => {
    const { doc } = commune()
    expect(readRecord(doc, 'commune', 'Person', 'p2')).toBeNull()
    expect(readRecord(doc, 'commune', 'Person', '__proto__')).toBeNull()
    doc.getMap('Person').set('p2', 'text')
    doc.getMap('Person').set('p3', new Y.Array())
    for (const id of ['p2', 'p3']) {
      expect(readRecord(doc, 'commune', 'Person', id)?.problems).toEqual([
        { field: '', code: 'not-a-record' },
      ])
    }
    expect(readRecords(doc, 'commune', 'Person')).toHaveLength(3)
  })

  test('finds nothing under a root that holds another type', () => {
    const doc = new Y.Doc()
    doc.getText('Person').insert(0, 'p1')
    doc.getArray('Area').insert(0, ['92075'])
    expect(readRecords(doc, 'commune', 'Person')).toEqual([])
    expect(readRecord(doc, 'commune', 'Area', '92075')).toBeNull()
  })

  test('refuses an object whose prototype an update has set', () => {
    const { doc, map } = commune()
    const borrowed: Record<string, unknown> = {}
    borrowed['__proto__'] = { type: 'phone', value: '01' }
    setAnything(map, 'contact.a', borrowed)
    const bytes: Record<string, unknown> = {}
    bytes['__proto__'] = new Uint8Array(3)
    setAnything(map, 'givenName', bytes)
    expect(read(doc)?.problems).toEqual([
      { field: 'contact.a', code: 'invalid' },
      { field: 'givenName', code: 'invalid' },
    ])
  })
})

describe('documents made to exhaust', () => {
  test('20 000 nested maps are read without unbounded stack', () => {
    const { doc, map } = commune()
    doc.transact(() => {
      let inner = map
      for (let depth = 0; depth < 20_000; depth++) inner = inner.set('contact.a', new Y.Map<unknown>())
    })
    expect(read(doc)?.problems).toEqual([{ field: 'contact.a', code: 'invalid' }])
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
    expect(read(copy)).toEqual(read(doc))
  })

  test('20 000 nested arrays and objects of plain values are refused at the first levels', () => {
    const { doc, map } = commune()
    let list: unknown = 'end'
    let object: unknown = 'end'
    for (let depth = 0; depth < 20_000; depth++) [list, object] = [[list], { type: object }]
    setAnything(map, 'contact.a', object)
    setAnything(map, 'contact.b', list)
    setAnything(map, 'givenName', list)
    expect(read(doc)?.problems.map(({ field }) => field)).toEqual(['contact.a', 'contact.b', 'givenName'])
  })

  test('20 000 maps side by side, keys or records, are read', () => {
    const { doc, map } = commune()
    doc.transact(() => {
      for (let i = 0; i < 20_000; i++) {
        map.set(`contact.${i}`, new Y.Map())
        doc.getMap('Person').set(`q${i}`, new Y.Map())
      }
    })
    expect(read(doc)?.problems).toHaveLength(20_000)
    expect(readRecords(doc, 'commune', 'Person')).toHaveLength(20_001)
  })

  test('huge texts and bytes are refused', () => {
    const { doc, map } = commune()
    map.set('givenName', 'x'.repeat(5_000_000))
    map.set('usualName', new Uint8Array(5_000_000))
    map.set('contact.a', new Uint8Array(5_000_000))
    expect(read(doc)?.problems.map(({ code }) => code)).toEqual(['too-long', 'invalid', 'invalid'])
  })
})

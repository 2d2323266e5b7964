import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Json } from '../schema/field.ts'
import { readRecord, readRecords } from './read.ts'
import { createRecord, writeEntry, writeField, type RecordRef } from './write.ts'

const ref = (doc: Y.Doc, id = 'p1'): RecordRef => ({ doc, type: 'commune', record: 'Person', id })
const ada = { family: 'official', familyName: 'Exemple' }
const phone = { type: 'phone', value: '01 00 00 00 00' }
const email = { type: 'email', value: 'a@exemple.fr' }

/** Two people who start from the same document, work apart, then meet; in both orders of their client ids. */
function apart(
  first: (doc: Y.Doc) => unknown,
  second: (doc: Y.Doc) => unknown,
  before: (doc: Y.Doc) => unknown = () => null,
): Y.Doc[] {
  return [
    [1, 2],
    [2, 1],
  ].map(([a = 0, b = 0]) => {
    const base = new Y.Doc()
    createRecord(ref(base), { ...ada, 'contact.a': phone })
    before(base)
    const [left, right] = [a, b].map((client) => {
      const doc = new Y.Doc()
      doc.clientID = client
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(base))
      return doc
    })
    if (!left || !right) throw new Error('two are needed')
    first(left)
    second(right)
    const [fromLeft, fromRight] = [Y.encodeStateAsUpdate(left), Y.encodeStateAsUpdate(right)]
    Y.applyUpdate(left, fromRight)
    Y.applyUpdate(right, fromLeft)
    expect(left.toJSON()).toEqual(right.toJSON())
    return left
  })
}

const value = (doc: Y.Doc, field: string): Json | undefined =>
  readRecord(doc, 'commune', 'Person', 'p1')?.values.get(field)
const contacts = (doc: Y.Doc): object =>
  Object.fromEntries(
    readRecord(doc, 'commune', 'Person', 'p1')
      ?.entries.get('contact')
      ?.map((e) => [e.id, e.value]) ?? [],
  )

const paragraphs = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment('body')

function paragraph(text: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph')
  element.insert(0, [new Y.XmlText(text)])
  return element
}

function firstText(doc: Y.Doc): Y.XmlText {
  const found = paragraphs(doc).firstChild
  const text = found instanceof Y.XmlElement ? found.firstChild : null
  if (!(text instanceof Y.XmlText)) throw new Error('no paragraph')
  return text
}

describe('two people apart', () => {
  test('who set different fields of one record keep both', () => {
    for (const doc of apart(
      (doc) => writeField(ref(doc), 'givenName', 'Ève'),
      (doc) => writeField(ref(doc), 'civility', 'mrs'),
    )) {
      expect([value(doc, 'givenName'), value(doc, 'civility')]).toEqual(['Ève', 'mrs'])
    }
  })

  test('who set the same field agree on one of the two', () => {
    const found = apart(
      (doc) => writeField(ref(doc), 'givenName', 'Ève'),
      (doc) => writeField(ref(doc), 'givenName', 'Eve'),
    ).map((doc) => value(doc, 'givenName'))
    expect(new Set(found)).toEqual(new Set(['Ève', 'Eve']))
  })

  test('who add entries keep both', () => {
    for (const doc of apart(
      (doc) => writeEntry(ref(doc), 'contact', 'b', email),
      (doc) => writeEntry(ref(doc), 'contact', 'c', { ...phone, preferred: true }),
    )) {
      expect(contacts(doc)).toEqual({ a: phone, b: email, c: { ...phone, preferred: true } })
    }
  })

  test('who change one entry agree on one of the two, whole, never a mixture', () => {
    for (const doc of apart(
      (doc) => writeEntry(ref(doc), 'contact', 'a', { ...phone, value: '02' }),
      (doc) => writeEntry(ref(doc), 'contact', 'a', { ...phone, preferred: true }),
    )) {
      expect([{ a: { ...phone, value: '02' } }, { a: { ...phone, preferred: true } }]).toContainEqual(
        contacts(doc),
      )
    }
  })

  test('who archive a record and edit it keep the edit', () => {
    for (const doc of apart(
      (doc) => writeField(ref(doc), 'archivedAt', '2021-03-17'),
      (doc) => {
        writeField(ref(doc), 'givenName', 'Ève')
        writeEntry(ref(doc), 'contact', 'b', email)
      },
    )) {
      expect([value(doc, 'archivedAt'), value(doc, 'givenName')]).toEqual(['2021-03-17', 'Ève'])
      expect(contacts(doc)).toEqual({ a: phone, b: email })
    }
  })

  test('who archive an entry and edit another keep the edit', () => {
    for (const doc of apart(
      (doc) => writeEntry(ref(doc), 'contact', 'a', { ...phone, archivedAt: '2021-03-17' }),
      (doc) => writeEntry(ref(doc), 'contact', 'b', email),
    )) {
      expect(contacts(doc)).toEqual({ b: email })
    }
  })

  test('who create records keep both', () => {
    for (const doc of apart(
      (doc) => createRecord(ref(doc, 'p2'), ada),
      (doc) => createRecord(ref(doc, 'p3'), ada),
    )) {
      expect(
        readRecords(doc, 'commune', 'Person')
          .map(({ id }) => id)
          .sort(),
      ).toEqual(['p1', 'p2', 'p3'])
    }
  })

  test('who write in one paragraph of the minutes, one of whom splits it, keep every word', () => {
    for (const doc of apart(
      (doc) => firstText(doc).insert(7, ' à tous'),
      (doc) => {
        firstText(doc).delete(8, 7)
        paragraphs(doc).insert(1, [paragraph('Vanves')])
      },
      (base) => paragraphs(base).insert(0, [paragraph('Bonjour, Vanves')]),
    )) {
      expect(paragraphs(doc).toJSON()).toBe(
        '<paragraph>Bonjour à tous,</paragraph><paragraph>Vanves</paragraph>',
      )
    }
  })
})

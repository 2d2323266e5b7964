import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { readRecord } from './read.ts'
import { createRecord, LOCAL_EDIT, writeEntry, writeField, type RecordRef } from './write.ts'

const NOBODY = { ok: false, code: 'no-such-record' }
const phone = { type: 'phone', value: '01 00 00 00 00' }

function person(type: 'commune' | 'communePrivate' = 'commune'): RecordRef {
  const ref = { doc: new Y.Doc(), type, record: 'Person', id: 'p1' } as const
  createRecord(ref, type === 'commune' ? { family: 'official', familyName: 'Exemple' } : {})
  return ref
}

const values = ({ doc, type, record, id }: RecordRef) =>
  Object.fromEntries(readRecord(doc, type, record, id)?.values ?? [])

const entries = ({ doc, type, record, id }: RecordRef) =>
  readRecord(doc, type, record, id)?.entries.get('contact') ?? []

describe('writing a field', () => {
  test('sets it, replaces it and clears it', () => {
    const ref = person()
    expect(writeField(ref, 'givenName', 'Ève')).toEqual({ ok: true })
    expect(writeField(ref, 'givenName', 'Eve')).toEqual({ ok: true })
    expect(values(ref)['givenName']).toBe('Eve')
    expect(writeField(ref, 'givenName', undefined)).toEqual({ ok: true })
    expect(values(ref)).not.toHaveProperty('givenName')
  })

  test('checks the value and writes nothing when it is wrong', () => {
    const ref = person()
    const before = Y.encodeStateVector(ref.doc)
    expect(writeField(ref, 'civility', 'dr')).toEqual({ ok: false, field: 'civility', code: 'choice' })
    expect(writeField(ref, 'checkedOn', '2023-02-29')).toMatchObject({ ok: false, code: 'date' })
    expect(Y.encodeStateVector(ref.doc)).toEqual(before)
  })

  test('keeps what is required', () => {
    const ref = person()
    expect(writeField(ref, 'familyName', undefined)).toEqual({
      ok: false,
      field: 'familyName',
      code: 'required',
    })
    expect(values(ref)['familyName']).toBe('Exemple')
  })

  test.each(['birthDate', 'party', 'nickname', '__proto__', 'constructor', 'contact', 'contact.a', ''])(
    'refuses « %s », which documents of this type do not hold as a field',
    (field) => {
      expect(writeField(person(), field, 'x')).toEqual({ ok: false, field, code: 'unknown-field' })
    },
  )

  test('puts a field in the document of its audience only', () => {
    expect(writeField(person('communePrivate'), 'birthDate', '1960-02-29')).toEqual({ ok: true })
    expect(writeField(person('communePrivate'), 'givenName', 'Ève')).toMatchObject({ code: 'unknown-field' })
  })

  test('archives a record with a field', () => {
    const ref = person()
    expect(writeField(ref, 'archivedAt', '2021-03-17')).toEqual({ ok: true })
    expect(values(ref)['archivedAt']).toBe('2021-03-17')
  })

  test('does not create a record', () => {
    const ref = { ...person(), id: 'p2' }
    expect(writeField(ref, 'givenName', 'Ève')).toMatchObject(NOBODY)
    expect(writeEntry(ref, 'contact', 'a', phone)).toMatchObject(NOBODY)
    expect(readRecord(ref.doc, ref.type, ref.record, ref.id)).toBeNull()
  })

  test('is one transaction of the person’s own', () => {
    const ref = person()
    const origins: unknown[] = []
    ref.doc.on('update', (_update, origin) => origins.push(origin))
    writeField(ref, 'givenName', 'Ève')
    writeEntry(ref, 'contact', 'a', phone)
    expect(origins).toEqual([LOCAL_EDIT, LOCAL_EDIT])
  })
})

describe('writing an entry', () => {
  test('adds it, replaces it whole and archives it', () => {
    const ref = person()
    expect(writeEntry(ref, 'contact', 'a', { ...phone, preferred: true })).toEqual({ ok: true })
    expect(writeEntry(ref, 'contact', 'a', phone)).toEqual({ ok: true })
    expect(entries(ref)).toEqual([{ id: 'a', value: phone }])
    expect(writeEntry(ref, 'contact', 'a', { ...phone, archivedAt: '2021-03-17' })).toEqual({ ok: true })
    expect(entries(ref)).toEqual([])
  })

  test.each([
    ['a value that is required', { type: 'phone' }, 'text'],
    ['a field that it does not have', { ...phone, fax: '01' }, 'entry'],
    ['a wrong date of archiving', { ...phone, archivedAt: 'today' }, 'date'],
    ['a wrong choice', { ...phone, type: 'fax' }, 'choice'],
  ])('refuses one without or with %s', (_, value, code) => {
    const ref = person()
    expect(writeEntry(ref, 'contact', 'a', value)).toEqual({ ok: false, field: 'contact.a', code })
    expect(entries(ref)).toEqual([])
  })

  test.each([
    ['contact', ''],
    ['contact', 'a.b'],
    ['contact', 'é'],
    ['contact', 'a'.repeat(41)],
    ['familyName', 'a'],
    ['personalContact', 'a'],
    ['nickname', 'a'],
    ['__proto__', 'a'],
  ])('refuses « %s » under « %s »', (list, entry) => {
    expect(writeEntry(person(), list, entry, phone)).toMatchObject({ ok: false, code: 'unknown-field' })
  })
})

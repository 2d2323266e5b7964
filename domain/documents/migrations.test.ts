import { fromBase64 } from 'lib0/buffer'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { checkNode } from '../minutes/check.ts'
import { richTextSchema } from '../minutes/schema.ts'
import { splitEntryKey } from '../records/entryKey.ts'
import { readRecord, readRecords } from '../records/read.ts'
import { isRecordName } from '../records/table.ts'
import { writeField } from '../records/write.ts'
import type { Json } from '../schema/field.ts'
import { SCHEMA_VERSION } from '../sync/version.ts'
import { oldUpdates, type OldUpdate } from '../testing/oldUpdates.ts'
import { heldRecords } from './fields.ts'
import { migrate, MIGRATION, migrations, type Migration } from './migrations.ts'
import { documentTypes, type DocumentTypeName } from './table.ts'

function open(...updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

const stored = ({ update }: OldUpdate): Y.Doc => open(fromBase64(update))

function readAll(doc: Y.Doc, type: DocumentTypeName): Record<string, Record<string, object>> {
  const all: Record<string, Record<string, object>> = {}
  for (const record of heldRecords(type)) {
    for (const { id, values, entries, problems } of readRecords(doc, type, record)) {
      expect(problems).toEqual([])
      const lists = [...entries].flatMap(([list, items]) =>
        items.map((item) => [`${list}.${item.id}`, item.value]),
      )
      all[record] = { ...all[record], [id]: Object.fromEntries([...values, ...lists]) }
    }
  }
  return all
}

const isLive = ([key, value]: [string, Json]): boolean =>
  splitEntryKey(key).entry === null || !Object.hasOwn(value as object, 'archivedAt')

/** What is expected of an old document, its archived entries left out as reading does. */
function expected({ records }: OldUpdate): Record<string, Record<string, object>> {
  return mapValues(records, (list) =>
    mapValues(list, (values) => Object.fromEntries(Object.entries(values).filter(isLive))),
  )
}

function mapValues<A, B>(object: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]))
}

describe('documents stored by earlier versions', () => {
  test('are there for every type, from the first version on', () => {
    const types = new Set(oldUpdates.map(({ type }) => type))
    expect([...types].sort()).toEqual(Object.keys(documentTypes).sort())
    for (const { type, version } of oldUpdates) expect(version, type).toBeLessThanOrEqual(SCHEMA_VERSION)
  })

  test.each(oldUpdates.map((old) => [old.type, old.version, old] as const))(
    '%s of version %i gives its values, lists and texts',
    (type, _, old) => {
      const doc = stored(old)
      migrate(doc, type)
      expect(readAll(doc, type)).toEqual(expected(old))
      for (const [name, text] of Object.entries(old.texts)) {
        expect(doc.getXmlFragment(name).toJSON()).toBe(text)
        expect(checkNode(richTextSchema, doc.getXmlFragment(name), 0, true)).toBeNull()
      }
    },
  )

  test('keep their archived entries', () => {
    const commune = oldUpdates.find(({ type }) => type === 'commune')
    const map = commune && stored(commune).getMap('Person').get('p1')
    expect(map instanceof Y.Map && map.get('contact.a0-1')).toHaveProperty('archivedAt')
  })
})

describe('documents written by a later version', () => {
  test.each(oldUpdates.map((old) => [old.type, old] as const))(
    '%s reads with problems and loses nothing',
    (type, old) => {
      const doc = stored(old)
      for (const record of heldRecords(type)) {
        doc.getMap(record).forEach((map) => map instanceof Y.Map && map.set('later', { anything: [1] }))
        doc.getMap(record).forEach((map) => map instanceof Y.Map && map.set('later.a1', { anything: [1] }))
      }
      doc.getMap('LaterRecord').set('x', new Y.Map([['name', 'x']]))
      for (const name of documentTypes[type].texts)
        doc.getXmlFragment(name).push([new Y.XmlElement('laterNode')])

      const copy = open(Y.encodeStateAsUpdate(doc))
      for (const record of heldRecords(type)) {
        for (const { id, problems, values } of readRecords(copy, type, record)) {
          expect(problems.map(({ field, code }) => [field, code])).toEqual([
            ['later', 'unknown-field'],
            ['later.a1', 'unknown-field'],
          ])
          const [field, value] = [...values][0] ?? []
          if (field !== undefined && value !== undefined) {
            expect(writeField({ doc: copy, type, record, id }, field, value)).toEqual({ ok: true })
          }
        }
      }
      for (const name of documentTypes[type].texts) {
        expect(checkNode(richTextSchema, copy.getXmlFragment(name), 0, true)).toEqual({
          where: 'laterNode',
          code: 'unknown-node',
        })
      }
      migrate(copy, type)
      const back = open(Y.encodeStateAsUpdate(copy))
      for (const root of [...heldRecords(type), 'LaterRecord']) {
        expect(back.getMap(root).toJSON()).toEqual(doc.getMap(root).toJSON())
      }
      for (const name of documentTypes[type].texts) {
        expect(back.getXmlFragment(name).toJSON()).toContain('<laternode>')
      }
    },
  )
})

/** As if `theme` had been called `subject` before. */
const renameTheme: Migration = {
  name: 'subject becomes theme',
  up: (doc) =>
    doc.getMap('Organization').forEach((map) => {
      if (!(map instanceof Y.Map) || !map.has('subject')) return
      if (!map.has('theme')) map.set('theme', map.get('subject'))
      map.delete('subject')
    }),
}

function olderBodies(): Y.Doc {
  const doc = new Y.Doc()
  const values: [string, string][] = [
    ['name', 'Commission'],
    ['classification', 'commission'],
    ['subject', 'Culture'],
  ]
  doc.getMap('Organization').set('o1', new Y.Map(values))
  return doc
}

const read = (doc: Y.Doc) => readRecord(doc, 'bodies', 'Organization', 'o1')

describe('a migration', () => {
  test('brings an older document forward in a transaction of its own, once', () => {
    const doc = olderBodies()
    expect(read(doc)?.problems).toEqual([{ field: 'subject', code: 'unknown-field' }])
    const origins: unknown[] = []
    doc.on('update', (_update, origin) => origins.push(origin))
    expect(migrate(doc, 'bodies', [renameTheme])).toEqual(['subject becomes theme'])
    expect(read(doc)?.problems).toEqual([])
    expect(read(doc)?.values.get('theme')).toBe('Culture')
    expect(migrate(doc, 'bodies', [renameTheme])).toEqual([])
    expect(origins).toEqual([MIGRATION])
  })

  test('runs again for the late edit of an older client, and never over a newer value', () => {
    const [server, phone] = [olderBodies(), new Y.Doc()]
    Y.applyUpdate(phone, Y.encodeStateAsUpdate(server))
    migrate(server, 'bodies', [renameTheme])
    const late = phone.getMap('Organization').get('o1')
    if (late instanceof Y.Map) late.set('subject', 'Lecture publique')
    Y.applyUpdate(server, Y.encodeStateAsUpdate(phone))
    migrate(server, 'bodies', [renameTheme])
    expect(read(server)?.problems).toEqual([])
    expect(read(server)?.values.get('theme')).toBe('Culture')
  })

  test('comes after those before it', () => {
    const upper: Migration = {
      name: 'theme in capitals',
      up: (doc) =>
        doc.getMap('Organization').forEach((map) => {
          const theme = map instanceof Y.Map ? String(map.get('theme')) : ''
          if (map instanceof Y.Map && theme !== theme.toUpperCase()) map.set('theme', theme.toUpperCase())
        }),
    }
    const doc = olderBodies()
    expect(migrate(doc, 'bodies', [renameTheme, upper])).toEqual([
      'subject becomes theme',
      'theme in capitals',
    ])
    expect(read(doc)?.values.get('theme')).toBe('CULTURE')
  })
})

/** The migrations that change none of these old documents: nobody has seen them work. */
function unexercised(
  steps: Readonly<Partial<Record<DocumentTypeName, readonly Migration[]>>>,
  documents: readonly (readonly [DocumentTypeName, Y.Doc])[],
): string[] {
  const names = Object.values(steps).flatMap((list) => list.map(({ name }) => name))
  const seen = new Set(documents.flatMap(([type, doc]) => migrate(doc, type, steps[type] ?? [])))
  return names.filter((name) => !seen.has(name))
}

describe('the proof that migrations work', () => {
  test('names a migration that no old document exercises', () => {
    expect(unexercised({ bodies: [renameTheme] }, [['bodies', new Y.Doc()]])).toEqual([
      'subject becomes theme',
    ])
    expect(unexercised({ bodies: [renameTheme] }, [['bodies', olderBodies()]])).toEqual([])
  })

  test('records of old documents are all of kinds that exist', () => {
    for (const { records } of oldUpdates)
      expect(Object.keys(records).filter((name) => !isRecordName(name))).toEqual([])
  })

  test('every migration was exercised by an old document', () => {
    expect(
      unexercised(
        migrations,
        oldUpdates.map((old) => [old.type, stored(old)] as const),
      ),
    ).toEqual([])
  })
})

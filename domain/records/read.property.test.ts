import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { heldFields, heldRecords, rootsOf } from '../documents/fields.ts'
import { documentTypes, type DocumentTypeName } from '../documents/table.ts'
import { checkNode } from '../minutes/check.ts'
import { richTextSchema } from '../minutes/schema.ts'
import { readValue } from '../schema/field.ts'
import {
  hostileJson,
  hostileName,
  received,
  ROOT_KINDS,
  setAnything,
  vandalise,
  vandalisms,
} from '../testing/hostile.ts'
import { splitEntryKey } from './entryKey.ts'
import { readRecord, readRecords } from './read.ts'
import { isRecordName, records } from './table.ts'

const types = Object.keys(documentTypes) as DocumentTypeName[]
const fieldNames = [...new Set(Object.values(records).flatMap(({ fields }) => Object.keys(fields)))]
const keys = [
  ...fieldNames,
  'contact.k3Fq',
  'mandate.k3Fq',
  'agenda.k3Fq',
  'attendance.p1',
  'id1',
  'level',
  'href',
]

/** Reads everything that a document of this type may hold and checks what comes out. */
function readEverything(doc: Y.Doc, type: DocumentTypeName): void {
  for (const name of heldRecords(type)) {
    const fields = heldFields(type, name)
    for (const read of readRecords(doc, type, name)) {
      expect(readRecord(doc, type, name, read.id)).toEqual(read)
      for (const [field, value] of read.values) {
        const definition = fields.get(field)
        expect(definition && readValue(definition, value).value, field).toEqual(value)
      }
      for (const [list, entries] of read.entries) {
        const definition = fields.get(list)
        for (const { value } of entries) {
          expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
          expect(definition && readValue(definition, value).value, list).toEqual(value)
        }
      }
      for (const { field, code } of read.problems) {
        expect(field === '' || fields.has(splitEntryKey(field).list) || code === 'unknown-field').toBe(true)
      }
    }
  }
  for (const text of documentTypes[type].texts) checkEverything(doc.get(text))
}

function checkEverything(root: unknown): void {
  const waiting: unknown[] = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const depth of [0, 3, richTextSchema.maxDepth]) {
      checkNode(richTextSchema, node, depth)
      checkNode(richTextSchema, node, depth, true)
    }
    if (node instanceof Y.XmlFragment) waiting.push(...node.toArray())
  }
}

const hostileDocument = fc.constantFrom(...types).chain((type) =>
  fc.record({
    type: fc.constant(type),
    kinds: fc.array(fc.constantFrom(...ROOT_KINDS), {
      minLength: rootsOf(type).length,
      maxLength: rootsOf(type).length,
    }),
    changes: vandalisms([...keys, ...rootsOf(type)]),
  }),
)

describe('whatever a document holds', () => {
  test('reading gives values that are valid and problems for the rest, and never throws', () => {
    fc.assert(
      fc.property(hostileDocument, ({ type, kinds, changes }) => {
        const doc = new Y.Doc()
        vandalise(doc, new Map(rootsOf(type).map((root, i) => [root, kinds[i] ?? 'map'])), changes)
        readEverything(doc, type)
        const copy = received(doc)
        if (copy) readEverything(copy, type)
      }),
      { numRuns: 600 },
    )
  })

  test('a record is read whatever its keys and values are', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('commune', 'communePrivate', 'meeting', 'bodies'),
        fc.array(fc.tuple(fc.oneof(hostileName, fc.constantFrom(...keys)), hostileJson), { maxLength: 30 }),
        (type, members) => {
          const doc = new Y.Doc()
          for (const name of heldRecords(type)) {
            const map = doc.getMap(name).set('id1', new Y.Map())
            for (const [key, value] of members) setAnything(map, key, value)
          }
          readEverything(doc, type)
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('each field reads any value as one that it accepts or as a problem', () => {
    fc.assert(
      fc.property(hostileJson, (value) => {
        for (const definition of Object.values(records)) {
          for (const [name, field] of Object.entries(definition.fields)) {
            const reading = readValue(field, value)
            if (value === undefined) expect(reading).toEqual({ value: undefined, problem: null })
            else if (reading.value === undefined) expect(reading.problem, name).toMatch(/^[a-z-]+$/)
            else expect(reading.problem, name).toBeNull()
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  test('an unknown kind of record is none', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'body', '']) {
      expect(isRecordName(name), name).toBe(false)
      expect(heldFields('commune', name).size, name).toBe(0)
    }
  })
})

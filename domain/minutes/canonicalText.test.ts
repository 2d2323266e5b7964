import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { readRecord } from '../records/read.ts'
import { createRecord, writeEntry } from '../records/write.ts'
import { canonicalText } from './canonicalText.ts'

function paragraph(doc: Y.Doc, text: string): Y.XmlText {
  const element = new Y.XmlElement('paragraph')
  const words = new Y.XmlText(text)
  element.insert(0, [words])
  doc.getXmlFragment('body').push([element])
  return words
}

const textOf = (doc: Y.Doc): string => canonicalText(doc.getXmlFragment('body'), null)

describe('the canonical text', () => {
  test('is the same whatever edits the words came from', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.array(fc.record({ at: fc.nat(), text: fc.string({ minLength: 1 }), bold: fc.boolean() })),
        (start, detours) => {
          const written = new Y.Doc()
          paragraph(written, start)
          const wandering = new Y.Doc()
          const words = paragraph(wandering, start)
          for (const { at, text, bold } of detours) {
            const place = words.length === 0 ? 0 : at % (words.length + 1)
            words.insert(place, text, bold ? { bold: {} } : {})
            words.delete(place, text.length)
          }
          const reloaded = new Y.Doc()
          Y.applyUpdate(reloaded, Y.encodeStateAsUpdate(wandering))
          // A code unit cut in half by an insertion is no word of anybody.
          if (words.toJSON() !== start) return
          expect(textOf(reloaded)).toBe(textOf(written))
        },
      ),
    )
  })

  test('does not see how words are spread over texts, nor the order in which attributes were set', () => {
    const [one, two] = [new Y.Doc(), new Y.Doc()]
    const whole = new Y.XmlElement<Record<string, string>>('decision')
    whole.insert(0, [new Y.XmlText('Adopté.')])
    one.getXmlFragment('body').insert(0, [whole as unknown as Y.XmlElement])
    whole.setAttribute('id', 'd1')
    whole.setAttribute('at', '09:12')
    const parts = new Y.XmlElement<Record<string, string | null>>('decision')
    parts.insert(0, [new Y.XmlText('Ado'), new Y.XmlText('pté.')])
    two.getXmlFragment('body').insert(0, [parts as unknown as Y.XmlElement])
    parts.setAttribute('owner', null)
    parts.setAttribute('at', '09:12')
    parts.setAttribute('id', 'd1')
    expect(textOf(two)).toBe(textOf(one))
  })

  test('changes with a letter, a mark, an attribute, the head, the attendance, but not with the speakers’ queue', () => {
    const doc = new Y.Doc()
    const words = paragraph(doc, 'Adopté.')
    const target = { doc, type: 'meeting', record: 'Meeting', id: 'm1' } as const
    createRecord(target, { title: 'Réseau', date: '2021-03-17' })
    const seen = new Set<string>()
    const note = (): void => {
      seen.add(canonicalText(doc.getXmlFragment('body'), readRecord(doc, 'meeting', 'Meeting', 'm1')))
    }
    note()
    words.insert(0, 'À ')
    note()
    words.format(0, 1, { bold: {} })
    note()
    writeEntry(target, 'attendance', 'p1', { status: 'inRoom' })
    note()
    writeEntry(target, 'attendance', 'p1', { status: 'excused' })
    note()
    expect(seen.size).toBe(5)
    writeEntry(target, 'turns', 't1', { person: 'p1', position: 'a0' })
    note()
    expect(seen.size).toBe(5)
  })
})

import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { EMPTY_DIRECTORY } from '../directory/directory.ts'
import { createRecord } from '../records/write.ts'
import { meetingDocument, meetingHeader, minutesDocuments } from './meetingDocuments.ts'

function block(name: string, attributes: Record<string, string>, text: string): Y.XmlElement {
  const element = new Y.XmlElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(text)])
  element.insert(0, [paragraph])
  return element
}

test('each intervention is one result, named by commune and person', () => {
  const meeting = new Y.Doc()
  createRecord(
    { doc: meeting, type: 'meeting', record: 'Meeting', id: 'm1' },
    { title: 'Réseau Culture', date: '2021-03-01' },
  )
  const minutes = new Y.Doc()
  minutes
    .getXmlFragment('body')
    .insert(0, [
      block(
        'intervention',
        { id: 'i1', areaName: 'Vanves', civility: 'Mme', name: 'Sabine Lorin' },
        'Le festival revient.',
      ),
      block('decision', { id: 'd1' }, 'Le réseau soutient le projet.'),
      block('paragraph', {}, ''),
    ])
  const found = minutesDocuments(minutes, 'm1', meetingHeader(meeting, 'm1'))
  expect(found.map(({ title, subtitle }) => [title, subtitle])).toEqual([
    ['Vanves, Mme Sabine Lorin', 'Réseau Culture, 1er mars 2021'],
    ['Décision', 'Réseau Culture, 1er mars 2021'],
  ])
  expect(found[0]?.target).toEqual({ kind: 'meeting', id: 'm1', passage: 'i1' })
  expect(found[0]?.fields.text).toBe('Le festival revient.')
  expect(meetingDocument(meeting, 'm1', EMPTY_DIRECTORY)?.fields.code).toBe('1er mars 2021 2021 01/03/2021')
})

test('a document that holds something else gives nothing and does not throw', () => {
  const doc = new Y.Doc()
  doc.getMap('body').set('a', 1)
  expect(minutesDocuments(doc, 'm1', null)).toEqual([])
  expect(meetingDocument(doc, 'm1', EMPTY_DIRECTORY)).toBeNull()
})

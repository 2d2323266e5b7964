import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createRecord, readRecord, type MeetingMetadata } from '#domain'
import { readRegister, type RegisteredAction } from './readRegister.ts'
import { daysLate, isIn, sortActions } from './sortActions.ts'

function meetingOf(minutes: MeetingMetadata['minutes']) {
  const doc = new Y.Doc()
  createRecord(
    { doc, type: 'meeting', record: 'Meeting', id: 'm1' },
    { title: 'Réseau Culture', date: '2021-03-17' },
  )
  const record = readRecord(doc, 'meeting', 'Meeting', 'm1')
  if (!record) throw new Error('no record')
  const metadata: MeetingMetadata = {
    subject: 'meeting',
    kind: 'network',
    network: 'culture',
    convened: true,
    minutes,
    people: [],
    attended: [],
  }
  return { id: 'm1', metadata, record }
}

function block(name: string, attributes: Record<string, string>, words: string): Y.XmlElement {
  const element = new Y.XmlElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  element.insert(0, [new Y.XmlText(words)])
  return element
}

function minutesOf(...blocks: Y.XmlElement[]): Y.Doc {
  const doc = new Y.Doc()
  doc.getXmlFragment('body').insert(0, blocks)
  return doc
}

function actionsOf(id: string, values: Record<string, string>): Y.Doc {
  const doc = new Y.Doc()
  createRecord({ doc, type: 'actions', record: 'Action', id }, { title: 'T', state: 'open', ...values })
  return doc
}

test('a draft gives its actions and decisions, marked as such, without those that say nothing', () => {
  const minutes = minutesOf(
    block('decision', { id: 'd1' }, 'Adopté.'),
    block('decision', { id: 'd2' }, ''),
    block('action', { id: 'a1', owner: 'p1', ownerName: 'Ève', due: '2021-04-01' }, 'Envoyer.'),
    block('action', { id: 'a2' }, ' '),
  )
  const register = readRegister({ ...meetingOf('draft'), minutes, actions: null })
  expect(register.decisions).toMatchObject([{ id: 'd1', text: 'Adopté.', draft: true, meeting: 'm1' }])
  expect(register.actions).toMatchObject([
    { id: 'a1', text: 'Envoyer.', owner: 'p1', due: '2021-04-01', state: 'open', draft: true },
  ])
})

test('the register has the word on the state, also of an action whose text this person may not read', () => {
  const minutes = minutesOf(block('action', { id: 'a1', due: '2021-04-01' }, 'Envoyer.'))
  const actions = actionsOf('a1', { title: 'Envoyer la liste.', state: 'done', due: '2021-05-01' })
  const read = readRegister({ ...meetingOf('approved'), minutes, actions })
  expect(read.actions).toMatchObject([
    { id: 'a1', text: 'Envoyer la liste.', state: 'done', due: '2021-05-01', draft: false },
  ])
  const unread = readRegister({ ...meetingOf('approved'), minutes: null, actions })
  expect(unread.actions).toMatchObject([{ id: 'a1', state: 'done' }])
})

test('late are the open ones whose day is past; those without a day come last', () => {
  const base = readRegister({ ...meetingOf('approved'), minutes: null, actions: actionsOf('a1', {}) })
    .actions[0]
  if (!base) throw new Error('no action')
  const of = (id: string, values: Partial<RegisteredAction>): RegisteredAction => ({ ...base, id, ...values })
  const actions = [
    of('none', {}),
    of('may', { due: '2021-05-01', owner: 'p1' }),
    of('april', { due: '2021-04-01' }),
  ]
  expect(sortActions(actions).map(({ id }) => id)).toEqual(['april', 'may', 'none'])
  const seen = (view: 'mine' | 'open' | 'late' | 'all') =>
    actions.filter((action) => isIn(action, { view, person: 'p1', today: '2021-04-02' })).map(({ id }) => id)
  expect(seen('late')).toEqual(['april'])
  expect(seen('mine')).toEqual(['may'])
  expect(daysLate(of('x', { due: '2021-04-01' }), '2021-04-01')).toBe(0)
  expect(daysLate(of('x', { due: '2021-03-01' }), '2021-04-01')).toBe(31)
  expect(daysLate(of('x', { due: '2021-03-01', state: 'done' }), '2021-04-01')).toBe(0)
  expect(isIn(of('x', { owner: '' }), { view: 'mine', person: null, today: '2021-04-01' })).toBe(false)
})

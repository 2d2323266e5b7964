import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createRecord, readRecord, type UpdateAnswer } from '#domain'
import { startServer } from '../testing/startServer.ts'

const LEAD = [{ role: 'coordinator', scope: 'network:culture', from: null, until: null }] as const
const READER = [{ role: 'member', scope: 'network:culture', from: null, until: null }] as const
const OUTSIDE = [{ role: 'member', scope: null, from: null, until: null }] as const

test('what was approved refuses every later edit, is given exactly as it was, and to its readers alone', async () => {
  const server = await startServer()
  const lead = await server.person('Robert', LEAD)
  const reader = await server.person('Nadia', READER)
  const outside = await server.person('Paul', OUTSIDE)
  server.seedMeeting('m1', { minutes: 'review' })
  server.seed('meeting.m1.1', 'Meeting', 'm1', { title: 'Réseau Culture', date: '2021-03-17' })
  const words = new Y.Doc()
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText('Adopté.')])
  words.getXmlFragment('body').insert(0, [paragraph])
  const text = { name: 'minutes.m1.1', update: Y.encodeStateAsUpdate(words) }
  expect(await answers(lead.updates([text]))).toMatchObject([{ ok: true }])

  expect((await reader.get('/api/meetings/m1/approved')).status).toBe(403)
  expect((await lead.get('/api/meetings/m1/approved')).status).toBe(404)
  expect((await lead.post('/api/commands/approveMinutes', { meeting: 'm1' })).status).toBe(200)

  const before = Y.encodeStateVector(words)
  paragraph.insert(0, [new Y.XmlText('Non ')])
  const late = { name: 'minutes.m1.1', update: Y.encodeStateAsUpdate(words, before) }
  const head = new Y.Doc()
  createRecord(
    { doc: head, type: 'meeting', record: 'Meeting', id: 'm1' },
    { title: 'Autre', date: '2022-01-01' },
  )
  const record = { name: 'meeting.m1.1', update: Y.encodeStateAsUpdate(head) }
  expect(await answers(lead.updates([late, record]))).toMatchObject([
    { ok: false, code: 'forbidden' },
    { ok: false, code: 'forbidden' },
  ])
  const held = server.engine.readDocument('meeting.m1.1')
  expect(held && readRecord(held, 'meeting', 'Meeting', 'm1')?.values.get('title')).toBe('Réseau Culture')

  const approved = (await (await reader.get('/api/meetings/m1/approved')).json()) as Record<string, unknown>
  expect(approved).toMatchObject({ version: 1, byName: 'Robert', verified: true })
  expect(approved['text']).toContain('Adopté.')
  expect(approved['text']).toContain('Réseau Culture')
  expect((await outside.get('/api/meetings/m1/approved')).status).toBe(403)
  expect((await fetch(`${server.url}/api/meetings/m1/approved`)).status).toBe(401)
  expect((await lead.get('/api/meetings/..%2Fx/approved')).status).toBe(400)
})

test('the owner of an action says what became of it, and writes the register in no other way', async () => {
  const server = await startServer()
  const owner = await server.person('Eve', READER, 'p1')
  const other = await server.person('Nadia', READER, 'p2')
  server.seedMeeting('m1', { minutes: 'approved' })
  const name = 'actions.m1.1'
  server.seed(name, 'Action', 'a1', { title: 'Envoyer la liste.', owner: 'p1', state: 'open' })
  const state = { meeting: 'm1', action: 'a1', state: 'done' }
  expect((await other.post('/api/commands/setActionState', state)).status).toBe(403)
  const forged = new Y.Doc()
  createRecord({ doc: forged, type: 'actions', record: 'Action', id: 'a2' }, { title: 'T', state: 'open' })
  const update = { name, update: Y.encodeStateAsUpdate(forged) }
  expect(await answers(owner.updates([update]))).toMatchObject([{ ok: false, code: 'forbidden' }])
  expect((await owner.post('/api/commands/setActionState', state)).status).toBe(200)
  const held = server.engine.readDocument(name)
  expect(held && readRecord(held, 'actions', 'Action', 'a1')?.values.get('state')).toBe('done')
})

const answers = async (response: Promise<Response>): Promise<UpdateAnswer[]> =>
  (await (await response).json()) as UpdateAnswer[]

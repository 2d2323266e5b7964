import { OutgoingMessage } from '@hocuspocus/server'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { decodeChanges, FEED_CHANNEL } from '#domain'
import { grant } from '../testing/pipelineBench.ts'
import { LiveClient } from '../testing/LiveClient.ts'
import { startServer } from '../testing/startServer.ts'

const VANVES = 'commune.92075.1'
const person = { family: 'official', familyName: 'Durand' }
const fieldsOf = (doc: Y.Doc, id: string): Y.Map<unknown> => doc.getMap('Person').get(id) as Y.Map<unknown>

async function vanves() {
  const server = await startServer()
  server.seed(VANVES, 'Person', 'p1', person)
  return server
}

test('two people edit one record at once, and both see both', async () => {
  const server = await vanves()
  const marie = await (await server.person('Marie', [grant('staff')])).open(VANVES)
  const hugues = await (await server.person('Hugues', [grant('staff')])).open(VANVES)
  await Promise.all([
    marie.write((doc) => fieldsOf(doc, 'p1').set('givenName', 'Anne')),
    hugues.write((doc) => fieldsOf(doc, 'p1').set('usualName', 'Martin')),
  ])
  await marie.until(() => fieldsOf(marie.doc, 'p1').get('usualName') === 'Martin')
  await hugues.until(() => fieldsOf(hugues.doc, 'p1').get('givenName') === 'Anne')
})

test('a refused edit names its field, the document stays open, and the repair passes', async () => {
  const server = await vanves()
  const marie = await (await server.person('Marie', [grant('staff')])).open(VANVES)
  marie.doc.transact(() => fieldsOf(marie.doc, 'p1').set('checkedOn', 'hier'))
  await marie.until(() => marie.messages.some(({ type }) => type === 'refused'))
  expect(marie.messages[0]).toMatchObject({ type: 'refused', code: 'invalid', field: 'Person/p1/checkedOn' })
  marie.doc.transact(() => fieldsOf(marie.doc, 'p1').delete('checkedOn'))
  marie.doc.transact(() => fieldsOf(marie.doc, 'p1').set('givenName', 'Anne'))
  marie.provider.forceSync()
  await marie.until(
    () => server.engine.readDocument(VANVES)?.getMap('Person').toJSON()['p1'].givenName === 'Anne',
  )
})

test('who reads cannot write, and is not shown to others', async () => {
  const server = await vanves()
  const marie = await (await server.person('Marie', [grant('staff')])).open(VANVES)
  const elu = await (await server.person('Elu', [grant('member')])).open(VANVES)
  elu.doc.transact(() => fieldsOf(elu.doc, 'p1').set('givenName', 'Faux'))
  elu.provider.setAwarenessField('user', { name: 'Marie' })
  await marie.write((doc) => fieldsOf(doc, 'p1').set('givenName', 'Anne'))
  marie.provider.setAwarenessField('user', { name: 'Le Président' })
  await elu.until(() => (elu.provider.awareness?.getStates().size ?? 0) > 1)
  const shown = [...(elu.provider.awareness?.getStates().values() ?? [])].filter((state) => state['user']?.id)
  expect(shown.map((state) => state['user'].name)).toEqual(['Marie'])
  expect(marie.provider.awareness?.getStates().size).toBe(1)
  expect(server.engine.readDocument(VANVES)?.getMap('Person').toJSON()['p1'].givenName).toBe('Anne')
})

test('who loses the right to write is no longer shown to colleagues', async () => {
  const server = await vanves()
  const marie = await (await server.person('Marie', [grant('staff')])).open(VANVES)
  const hugues = await server.person('Hugues', [grant('staff'), grant('member')])
  const live = await hugues.open(VANVES)
  live.provider.setAwarenessField('user', { name: 'Hugues' })
  await marie.until(() => marie.provider.awareness?.getStates().has(live.doc.clientID) === true)
  const staff = server.engine.accounts
    .listUsers()
    .flatMap(({ id, grants }) => (id === hugues.user.id ? grants : []))
    .find(({ role }) => role === 'staff')
  server.engine.accounts.revoke(staff?.id ?? '', null)
  await marie.until(() => marie.provider.awareness?.getStates().has(live.doc.clientID) === false)
})

test('a revoked person is out of a live document at once', async () => {
  const server = await vanves()
  const marie = await server.person('Marie', [grant('staff')])
  const live = await marie.open(VANVES)
  const [held] = server.engine.accounts.listUsers().flatMap(({ grants }) => grants)
  server.engine.accounts.revoke(held?.id ?? '', null)
  await live.until(() =>
    live.messages.some((message) => message.type === 'access' && message.access === 'none'),
  )
  live.doc.transact(() => fieldsOf(live.doc, 'p1').set('givenName', 'Trop tard'))
  const answers = await (
    await marie.updates([{ name: VANVES, update: Y.encodeStateAsUpdate(live.doc) }])
  ).json()
  expect(answers).toMatchObject([{ ok: false, code: 'forbidden' }])
})

test.each([
  'commune.92072.1',
  'restricted.all.1',
  '../../etc/passwd',
  'commune.92075.0',
  '__proto__',
  'commune.92075.1\nx',
])('the editor of Vanves does not write %s', async (name) => {
  const server = await vanves()
  server.seed('commune.92072.1', 'Person', 'p9', person)
  const editor = await server.person('Editeur', [grant('communeEditor', 'commune:92075')])
  const doc = new Y.Doc()
  doc.getMap('Person').set('p2', new Y.Map(Object.entries(person)))
  const answer = await editor.updates([{ name, update: Y.encodeStateAsUpdate(doc) }])
  expect(await answer.json()).toMatchObject([{ ok: false, code: 'forbidden' }])
  expect(server.engine.storage.has(name) && name !== 'commune.92072.1').toBe(false)
})

test.each(['commune.92075.2', 'commune.nowhere.1', 'report.2021.1'])(
  'nobody makes %s by writing to it',
  async (name) => {
    const server = await vanves()
    const marie = await server.person('Marie', [grant('staff')])
    const live = await marie.open(name)
    expect(live.denied).toBe('forbidden')
    const doc = new Y.Doc()
    doc.getMap('Person').set('p2', new Y.Map(Object.entries(person)))
    const answer = await marie.updates([{ name, update: Y.encodeStateAsUpdate(doc) }])
    expect(await answer.json()).toMatchObject([{ ok: false, code: 'forbidden' }])
    expect(server.engine.storage.has(name)).toBe(false)
  },
)

test('a change of a document that nobody has open is pushed to who may read it, and carries the change', async () => {
  const server = await vanves()
  server.seed('communePrivate.92075.1', 'Person', 'p1', {})
  const elu = await (await server.person('Elu', [grant('member')])).open(FEED_CHANNEL)
  const marie = await server.person('Marie', [grant('staff')])
  const doc = new Y.Doc()
  const before = server.engine.readDocument(VANVES) ?? new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(before))
  fieldsOf(doc, 'p1').set('givenName', 'Anne')
  const secret = new Y.Doc()
  Y.applyUpdate(secret, Y.encodeStateAsUpdate(server.engine.readDocument('communePrivate.92075.1') ?? secret))
  fieldsOf(secret, 'p1').set('birthDate', '1970-01-01')
  const answers = await marie.updates([
    { name: VANVES, update: Y.encodeStateAsUpdate(doc) },
    { name: 'communePrivate.92075.1', update: Y.encodeStateAsUpdate(secret) },
  ])
  expect(await answers.json()).toMatchObject([{ ok: true }, { ok: true }])
  await elu.until(() => elu.messages.some(({ type }) => type === 'changes'))
  const pushed = elu.messages.flatMap((message) =>
    message.type === 'changes' && message.data ? [decodeChanges(Buffer.from(message.data, 'base64'))] : [],
  )
  expect(pushed.flatMap(({ changes }) => changes.map(({ name }) => name))).toEqual([VANVES])
})

test('an empty device gets everything it may read in one answer, then only what changed', async () => {
  const server = await vanves()
  server.seed('communePrivate.92075.1', 'Person', 'p1', { birthDate: '1970-01-01' })
  const elu = await server.person('Elu', [grant('member')])
  const read = async (body: object) =>
    decodeChanges(new Uint8Array(await (await elu.post('/api/changes', body)).arrayBuffer()))
  const first = await read({ log: null, since: 0, have: [] })
  expect(first.changes.map(({ name }) => name)).toEqual([VANVES, 'bodies.all.1'])
  const nothing = await read({
    log: first.log,
    since: first.upTo,
    have: [VANVES, 'bodies.all.1', 'communePrivate.92075.1'],
  })
  expect(nothing.changes).toEqual([])
  expect(nothing.lost).toEqual(['communePrivate.92075.1'])
  server.seed(VANVES, 'Person', 'p2', person)
  const next = await read({ log: first.log, since: first.upTo, have: [VANVES, 'bodies.all.1'] })
  const doc = new Y.Doc()
  for (const { changes } of [first, next]) for (const { update } of changes) Y.applyUpdateV2(doc, update)
  expect(Object.keys(doc.getMap('Person').toJSON())).toEqual(['p1', 'p2'])
})

test('a foreign page opens no socket and posts nothing', async () => {
  const server = await vanves()
  const { cookie } = await server.person('Marie', [grant('staff')])
  const origin = 'https://evil.example'
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}/sync`, { headers: { cookie, origin } })
  await new Promise((resolve) => socket.once('error', resolve))
  const answer = await fetch(`${server.url}/api/changes`, {
    method: 'POST',
    headers: { cookie, origin, 'content-type': 'application/json' },
    body: '{"log":null,"since":0,"have":[]}',
  })
  expect([answer.status, await answer.json()]).toEqual([403, { code: 'origin' }])
})

test('without a session nothing is answered', async () => {
  const server = await vanves()
  for (const path of ['/api/catalogue', '/api/history?document=a&record=b', '/api/session']) {
    expect((await fetch(server.url + path)).status).toBe(401)
  }
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}/sync`)
  await new Promise((resolve) => socket.once('error', resolve))
})

test('hostile frames close their socket, and the server goes on', async () => {
  const server = await vanves()
  const marie = await server.person('Marie', [grant('staff')])
  const address = Buffer.concat([Buffer.from([VANVES.length]), Buffer.from(VANVES)])
  const frames = [
    new Uint8Array(),
    Buffer.from([255, 255, 255, 255, 255, 255, 255, 255, 255, 255]),
    Buffer.concat([address, Buffer.from([6, 3, 97, 98, 99])]),
    Buffer.concat([Buffer.from([9]), Buffer.from('__proto__'), Buffer.from([2, 0, 2, 123, 125])]),
    Buffer.concat([address, Buffer.from([2, 0, 2, 123, 125]), Buffer.from([0, 2, 255])]),
    Buffer.concat([address, Buffer.from([0])]),
    new Uint8Array(5000),
  ]
  for (const frame of frames) {
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}/sync`, { headers: { cookie: marie.cookie } })
    await new Promise((resolve) => socket.once('open', resolve))
    socket.send(frame)
    socket.close()
    await new Promise((resolve) => socket.once('close', resolve))
  }
  const live = await marie.open(VANVES)
  await live.write((doc) => fieldsOf(doc, 'p1').set('givenName', 'Anne'))
  expect((await fetch(`${server.url}/live`)).status).toBe(200)
})

test('a garbage update closes the channel of its sender alone', async () => {
  const server = await vanves()
  const marie = await (await server.person('Marie', [grant('staff')])).open(VANVES)
  const mallory = await (await server.person('Mallory', [grant('staff')])).open(VANVES)
  const garbage = new OutgoingMessage(VANVES).createSyncMessage().toUint8Array()
  mallory.provider.configuration.websocketProvider.webSocket?.send(
    Buffer.concat([garbage, Buffer.from([2, 3, 9, 9, 9])]),
  )
  await marie.write((doc) => fieldsOf(doc, 'p1').set('givenName', 'Anne'))
  expect(server.engine.readDocument(VANVES)?.getMap('Person').toJSON()['p1'].givenName).toBe('Anne')
})

test('when a session ends, its sockets end with it', async () => {
  const server = await vanves()
  const marie = await server.person('Marie', [grant('staff')])
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}/sync`, { headers: { cookie: marie.cookie } })
  await new Promise((resolve) => socket.once('open', resolve))
  const closed = new Promise((resolve) => socket.once('close', resolve))
  server.engine.accounts.endSessions(marie.user.id)
  expect(await closed).toBe(4403)
})

test('signing out closes the channels of that session at once, and of no other', async () => {
  const server = await vanves()
  const marie = await server.person('Marie', [grant('staff')])
  const desk = await marie.open(VANVES)
  const others = await server.engine.accounts.openSession(marie.user)
  const laptop = await LiveClient.open(
    server.port,
    others.map((value) => value.split(';')[0]).join('; '),
    VANVES,
  )
  const reasons: string[] = []
  desk.provider.configuration.websocketProvider.webSocket?.addEventListener('close', ({ reason }) =>
    reasons.push(reason),
  )
  await fetch(`${server.url}/api/session`, {
    method: 'DELETE',
    headers: { cookie: marie.cookie, origin: server.url },
  })
  await desk.until(() => reasons.length > 0)
  expect(reasons).toEqual(['session'])
  await laptop.write((doc) => fieldsOf(doc, 'p1').set('givenName', 'Anne'))
})

test('each opening of sensitive data is in the audit log, of other documents none', async () => {
  const server = await vanves()
  const marie = await server.person('Marie', [grant('staff'), grant('restrictedStaff')])
  await marie.open(VANVES)
  await marie.open('restricted.all.1')
  const read = server.engine.accounts.audit.list({ limit: 10, action: 'read-restricted' })
  expect(read).toMatchObject([{ actor: marie.user.id, target: 'restricted.all.1' }])
})

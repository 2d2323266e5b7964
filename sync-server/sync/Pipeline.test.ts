import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createRecord, readRecord, type Json } from '#domain'
import { grant, pipelineBench, writer } from '../testing/pipelineBench.ts'

const COMMUNE = 'commune.92075.1'
const person = (more: Record<string, Json> = {}) => ({ family: 'official', familyName: 'Durand', ...more })

function addPerson(doc: Y.Doc, id: string, content: Record<string, Json> = person()): void {
  createRecord({ doc, type: 'commune', record: 'Person', id }, content)
}

const fieldsOf = (doc: Y.Doc, id: string): Y.Map<unknown> => doc.getMap('Person').get(id) as Y.Map<unknown>

function setUp() {
  const bench = pipelineBench()
  bench.join('marie', grant('staff'))
  bench.join('hugues', grant('staff'))
  bench.join('vanves', grant('communeEditor', 'commune:92075'))
  bench.join('elu', grant('member'))
  return bench
}

test('an acknowledged edit is in the store before it is in the document', async () => {
  const { open, submit, storage } = setUp()
  const document = open(COMMUNE)
  const client = writer()
  const answer = await submit(
    document,
    client.edit((doc) => addPerson(doc, 'p1')),
    'marie',
  )
  expect(answer).toEqual({ ok: true, seq: 1 })
  expect(readRecord(document, 'commune', 'Person', 'p1')?.values.get('familyName')).toBe('Durand')
  expect(readRecord(open(COMMUNE), 'commune', 'Person', 'p1')?.values.get('familyName')).toBe('Durand')
  expect(storage.head()).toBe(1)
})

test('the same edit twice is acknowledged and written once', async () => {
  const { open, submit, storage } = setUp()
  const document = open(COMMUNE)
  const update = writer().edit((doc) => addPerson(doc, 'p1'))
  await submit(document, update, 'marie')
  expect(await submit(document, update, 'marie')).toEqual({ ok: true, seq: null })
  expect(storage.head()).toBe(1)
})

test('rights are those of the moment when the edit is judged', async () => {
  const { open, submit, pipeline, people } = setUp()
  const document = open(COMMUNE)
  const client = writer()
  const first = submit(
    document,
    client.edit((doc) => addPerson(doc, 'p1')),
    'vanves',
  )
  await first
  const revoked = pipeline.command(() => people.delete('vanves'))
  const second = submit(
    document,
    client.edit((doc) => addPerson(doc, 'p2')),
    'vanves',
  )
  await revoked
  expect(await second).toMatchObject({ ok: false, code: 'forbidden' })
})

test('who may only read, or another commune, writes nothing', async () => {
  const { open, submit, storage } = setUp()
  const update = writer().edit((doc) => addPerson(doc, 'p1'))
  expect(await submit(open(COMMUNE), update, 'elu')).toMatchObject({ code: 'forbidden' })
  expect(await submit(open('commune.92072.1'), update, 'vanves')).toMatchObject({ code: 'forbidden' })
  expect(await submit(open(COMMUNE), update, 'nobody')).toMatchObject({ code: 'forbidden' })
  expect(storage.head()).toBe(0)
})

test('an invalid field is refused by name, and the next good edit of a colleague passes', async () => {
  const { open, submit } = setUp()
  const document = open(COMMUNE)
  const marie = writer()
  await submit(
    document,
    marie.edit((doc) => addPerson(doc, 'p1')),
    'marie',
  )
  const hugues = writer(document)
  const bad = marie.edit((doc) => fieldsOf(doc, 'p1').set('checkedOn', '2021-02-30'))
  expect(await submit(document, bad, 'marie')).toMatchObject({
    ok: false,
    code: 'invalid',
    field: 'Person/p1/checkedOn',
  })
  const good = hugues.edit((doc) => fieldsOf(doc, 'p1').set('givenName', 'Anne'))
  expect(await submit(document, good, 'hugues')).toMatchObject({ ok: true })
  expect(readRecord(document, 'commune', 'Person', 'p1')?.values.get('checkedOn')).toBeUndefined()
})

test('a refused client repairs by a forward edit and sends everything again', async () => {
  const { open, submit } = setUp()
  const document = open(COMMUNE)
  const client = writer()
  await submit(
    document,
    client.edit((doc) => addPerson(doc, 'p1')),
    'marie',
  )
  const served = Y.encodeStateVector(document)
  client.edit((doc) => fieldsOf(doc, 'p1').set('checkedOn', 'tomorrow'))
  const blocked = client.change((doc) => fieldsOf(doc, 'p1').set('givenName', 'Anne'))
  expect(await submit(document, blocked, 'marie')).toMatchObject({ code: 'gap' })
  client.edit((doc) => fieldsOf(doc, 'p1').delete('checkedOn'))
  const repaired = Y.encodeStateAsUpdate(client.doc, served)
  expect(await submit(document, repaired, 'marie')).toMatchObject({ ok: true })
  expect(readRecord(document, 'commune', 'Person', 'p1')?.values.get('givenName')).toBe('Anne')
})

test('a refused new entry is repaired by taking it back', async () => {
  const { open, submit } = setUp()
  const document = open(COMMUNE)
  const client = writer()
  await submit(
    document,
    client.edit((doc) => addPerson(doc, 'p1')),
    'marie',
  )
  const served = Y.encodeStateVector(document)
  client.edit((doc) => fieldsOf(doc, 'p1').set('contact.a', { type: 'fax', value: '1' }))
  client.edit((doc) => fieldsOf(doc, 'p1').delete('contact.a'))
  expect(await submit(document, Y.encodeStateAsUpdate(client.doc, served), 'marie')).toMatchObject({
    ok: true,
  })
})

test.each<[string, (doc: Y.Doc) => void, string]>([
  ['a record deleted', (doc) => doc.getMap('Person').delete('p1'), 'invalid'],
  ['a record replaced', (doc) => addPerson(doc, 'p1', person({ familyName: 'Autre' })), 'invalid'],
  ['a required field cleared', (doc) => fieldsOf(doc, 'p1').delete('familyName'), 'invalid'],
  ['an unknown field', (doc) => fieldsOf(doc, 'p1').set('admin', true), 'invalid'],
  ['a field of another audience', (doc) => fieldsOf(doc, 'p1').set('birthDate', '1970-01-01'), 'invalid'],
  ['a nested type as a value', (doc) => fieldsOf(doc, 'p1').set('givenName', new Y.Text('x')), 'invalid'],
  ['an entry deleted', (doc) => fieldsOf(doc, 'p1').delete('contact.a'), 'invalid'],
  [
    'a malformed entry',
    (doc) => fieldsOf(doc, 'p1').set('contact.b', { type: 'fax', value: '1' }),
    'invalid',
  ],
  ['another root', (doc) => doc.getMap('Meeting').set('m1', new Y.Map()), 'invalid'],
  ['a list in a record', (doc) => doc.getMap('Person').set('p2', new Y.Array()), 'invalid'],
  ['a hostile id', (doc) => addPerson(doc, '../../x'), 'invalid'],
  ['a hostile key', (doc) => doc.getMap('Person').set('__proto__', new Y.Map()), 'malformed'],
])('%s is refused', async (_, change, code) => {
  const { open, submit, storage } = setUp()
  const document = open(COMMUNE)
  const client = writer()
  const contact = { type: 'email', value: 'a@vanves.example' }
  await submit(
    document,
    client.edit((doc) => addPerson(doc, 'p1', person({ 'contact.a': contact }))),
    'marie',
  )
  expect(await submit(document, client.change(change), 'marie')).toMatchObject({ ok: false, code })
  expect(storage.head()).toBe(1)
})

test('nobody writes under the client id of a colleague', async () => {
  const { open, submit } = setUp()
  const document = open(COMMUNE)
  const marie = writer()
  await submit(
    document,
    marie.edit((doc) => addPerson(doc, 'p1')),
    'marie',
  )
  const forger = writer(document)
  forger.doc.clientID = marie.doc.clientID
  const forged = forger.edit((doc) => fieldsOf(doc, 'p1').set('givenName', 'Forged'))
  expect(await submit(document, forged, 'hugues')).toMatchObject({ code: 'foreign-client' })
  const honest = marie.edit((doc) => fieldsOf(doc, 'p1').set('givenName', 'Anne'))
  expect(await submit(document, honest, 'marie')).toMatchObject({ ok: true })
  expect(readRecord(document, 'commune', 'Person', 'p1')?.values.get('givenName')).toBe('Anne')
})

test('in a recovery everyone may bring what others wrote, and owns nothing by it', async () => {
  const bench = setUp()
  const document = bench.open(COMMUNE)
  const marie = writer()
  await bench.submit(
    document,
    marie.edit((doc) => addPerson(doc, 'p1')),
    'marie',
  )
  const more = marie.edit((doc) => addPerson(doc, 'p2'))
  expect(await bench.submit(document, more, 'hugues')).toMatchObject({ code: 'foreign-client' })
  bench.recovering.on = true
  expect(await bench.submit(document, more, 'hugues')).toMatchObject({ ok: true })
  expect(bench.storage.clients(COMMUNE)).toEqual(new Map([[marie.doc.clientID, 'marie']]))
})

test('the owner of a client id is remembered by the store', async () => {
  const bench = setUp()
  const document = bench.open(COMMUNE)
  const marie = writer()
  await bench.submit(
    document,
    marie.edit((doc) => addPerson(doc, 'p1')),
    'marie',
  )
  expect(bench.storage.clients(COMMUNE)).toEqual(new Map([[marie.doc.clientID, 'marie']]))
})

test('the history says who changed what, from what', async () => {
  const { open, submit, storage } = setUp()
  const document = open(COMMUNE)
  const client = writer()
  await submit(
    document,
    client.edit((doc) => addPerson(doc, 'p1')),
    'marie',
  )
  await submit(
    document,
    client.edit((doc) => fieldsOf(doc, 'p1').set('familyName', 'Dupont')),
    'marie',
  )
  expect(storage.history(COMMUNE, 'Person/p1', 10)[0]).toMatchObject({
    field: 'familyName',
    from: '"Durand"',
    to: '"Dupont"',
    user: 'marie',
  })
})

test('a failing store refuses, and the same edit passes once it works again', async () => {
  let broken = true
  const bench = pipelineBench((storage) => ({
    ...storage,
    append: (batch, at) => {
      if (broken) throw new Error('disk full')
      return storage.append(batch, at)
    },
  }))
  bench.join('marie', grant('staff'))
  const document = bench.open(COMMUNE)
  const update = writer().edit((doc) => addPerson(doc, 'p1'))
  expect(await bench.submit(document, update, 'marie')).toMatchObject({ ok: false, code: 'storage' })
  expect(document.getMap('Person').size).toBe(0)
  expect(bench.alarms).toEqual(['append-failed'])
  broken = false
  expect(await bench.submit(document, update, 'marie')).toEqual({ ok: true, seq: 1 })
})

test('edits that wait together are one commit, and each keeps its place', async () => {
  let commits = 0
  const bench = pipelineBench((storage) => ({
    ...storage,
    append: (batch, at) => {
      commits++
      return storage.append(batch, at)
    },
  }))
  bench.join('marie', grant('staff'))
  const document = bench.open(COMMUNE)
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      bench.submit(
        document,
        writer().edit((doc) => addPerson(doc, `p${i}`)),
        'marie',
      ),
    ),
  )
  expect(commits).toBe(1)
  expect(answers.map((answer) => answer.ok && answer.seq)).toEqual(
    Array.from({ length: 20 }, (_, i) => i + 1),
  )
})

test('what Yjs would wait for is asked for again, and leaves no trace', async () => {
  const { open, submit } = setUp()
  const document = open(COMMUNE)
  const client = writer()
  client.edit((doc) => addPerson(doc, 'p1'))
  const later = client.change((doc) => fieldsOf(doc, 'p1').set('givenName', 'Anne'))
  expect(await submit(document, later, 'marie')).toMatchObject({ code: 'gap' })
  expect(await submit(document, Y.encodeStateAsUpdate(client.doc), 'marie')).toMatchObject({ ok: true })
})

import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { answerUser, createRecord, writeEntry, type Json } from '#domain'
import { answerPrincipal } from '../convocation/answerPrincipal.ts'
import { grant, pipelineBench, writer } from '../testing/pipelineBench.ts'

const NAME = 'marie de l’équipe'
const FILE = { name: 'Convention.pdf', size: 12, hash: 'a'.repeat(64), addedBy: NAME, addedOn: '2026-11-22' }
const ANSWER = { status: 'excused', at: 5 }

const meeting = (doc: Y.Doc) => ({ doc, type: 'meeting', record: 'Meeting', id: 'm1' }) as const
const create = (content: Record<string, Json>) => (doc: Y.Doc) =>
  createRecord(meeting(doc), { title: 'T', date: '2026-11-22', ...content })
const list = (name: 'answers' | 'attachments', entry: string, value: Json) => (doc: Y.Doc) =>
  writeEntry(meeting(doc), name, entry, value)

async function setUp() {
  const bench = pipelineBench()
  for (const user of ['marie', 'samir']) bench.join(user, grant('staff'))
  for (const [key, person] of [
    ['m1', 'anne'],
    ['m1', 'luc'],
    ['m2', 'anne'],
  ] as const) {
    const user = answerUser(key, person)
    const principal = answerPrincipal(user)
    if (principal) bench.people.set(user, principal)
  }
  for (const id of ['m1', 'm2']) {
    const metadata = { subject: 'meeting', kind: 'network', network: 'culture', convened: true }
    bench.metadata.set(`meeting.${id}.1`, { ...metadata, minutes: 'draft', people: [], attended: [] })
  }
  const document = bench.open('meeting.m1.1')
  const send = (user: string, change: (doc: Y.Doc) => void) =>
    bench.submit(document, writer(document).edit(change), user)
  expect(await send('marie', create({}))).toMatchObject({ ok: true })
  return { ...bench, document, send }
}

const refused = (field: string) => ({ ok: false, code: 'invalid', field: `Meeting/m1/${field}` })

test('an answer is written by the link of that person and meeting, not by any other writer', async () => {
  const { send } = await setUp()
  const answer = list('answers', 'anne', ANSWER)
  expect(await send('marie', answer)).toMatchObject(refused('answers.anne'))
  expect(await send(answerUser('m1', 'luc'), answer)).toMatchObject(refused('answers.anne'))
  expect(await send(answerUser('m2', 'anne'), answer)).toMatchObject({ ok: false, code: 'forbidden' })
  expect(await send(answerUser('m1', 'anne'), answer)).toMatchObject({ ok: true })
  expect(await send('marie', list('answers', 'anne', { status: 'inRoom' }))).toMatchObject(
    refused('answers.anne'),
  )
})

test('a file is listed in the name of who sends it', async () => {
  const { send } = await setUp()
  const { addedBy: _, ...unsigned } = FILE
  expect(await send('samir', list('attachments', 'f1', FILE))).toMatchObject(refused('attachments.f1'))
  expect(await send('samir', list('attachments', 'f1', unsigned))).toMatchObject(refused('attachments.f1'))
  expect(await send('marie', list('attachments', 'f1', FILE))).toMatchObject({ ok: true })
})

test('a listed file is taken out by anyone who writes there and put back, and never becomes another', async () => {
  const { send } = await setUp()
  await send('marie', list('attachments', 'f1', FILE))
  for (const change of [
    { hash: 'b'.repeat(64) },
    { name: 'Autre.pdf' },
    { addedBy: 'samir de l’équipe' },
    { hash: 'b'.repeat(64), archivedAt: '2026-11-22' },
  ]) {
    expect(await send('samir', list('attachments', 'f1', { ...FILE, ...change }))).toMatchObject(
      refused('attachments.f1'),
    )
  }
  const out = list('attachments', 'f1', { ...FILE, archivedAt: '2026-11-22' })
  expect(await send('samir', out)).toMatchObject({ ok: true })
  expect(await send('samir', list('attachments', 'f1', FILE))).toMatchObject({ ok: true })
})

test('a meeting is not created with answers or files of others, and a restore brings all of it back', async () => {
  const { submit, open, recovering, metadata } = await setUp()
  metadata.set('meeting.m3.1', metadata.get('meeting.m1.1'))
  const document = open('meeting.m3.1')
  const forged = { 'answers.anne': ANSWER, 'attachments.f1': FILE }
  const update = writer().edit(create(forged))
  expect(await submit(document, update, 'samir')).toMatchObject({ ok: false, code: 'invalid' })
  recovering.on = true
  expect(await submit(document, update, 'samir')).toMatchObject({ ok: true })
  recovering.on = false
  const out = writer(document).edit(list('attachments', 'f1', { ...FILE, archivedAt: '2026-11-22' }))
  expect(await submit(document, out, 'samir')).toMatchObject({ ok: true })
})

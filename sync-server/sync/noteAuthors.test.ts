import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createRecord, writeField, type Json } from '#domain'
import { grant, pipelineBench, writer } from '../testing/pipelineBench.ts'

const NOTES = 'staffNotes.all.1'
const nameOf = (user: string) => `${user} de l’équipe`
const signed = (user: string) => ({ text: 'À préciser', by: user, author: nameOf(user) })

function setUp() {
  const bench = pipelineBench()
  bench.join('marie', grant('staff'))
  bench.join('samir', grant('staff'))
  const document = bench.open(NOTES)
  return {
    ...bench,
    document,
    send: (update: Uint8Array, user: string) => bench.submit(document, update, user),
  }
}

const add = (doc: Y.Doc, id: string, content: Record<string, Json>) =>
  createRecord({ doc, type: 'staffNotes', record: 'Note', id }, content)
const set = (doc: Y.Doc, field: string, value: Json | undefined) =>
  writeField({ doc, type: 'staffNotes', record: 'Note', id: 'n1' }, field, value)

test('a note signed by its writer is accepted, one signed with another account or name is not', async () => {
  const { send } = setUp()
  const forged = writer().edit((doc) => add(doc, 'n2', signed('marie')))
  expect(await send(forged, 'samir')).toMatchObject({ ok: false, code: 'invalid', field: 'Note/n2/by' })
  const renamed = writer().edit((doc) => add(doc, 'n3', { ...signed('samir'), author: nameOf('marie') }))
  expect(await send(renamed, 'samir')).toMatchObject({ ok: false, field: 'Note/n3/author' })
  const unsigned = writer().edit((doc) => add(doc, 'n4', { text: 'x', author: nameOf('marie') }))
  expect(await send(unsigned, 'samir')).toMatchObject({ ok: false, field: 'Note/n4/author' })
  expect(
    await send(
      writer().edit((doc) => add(doc, 'n1', signed('marie'))),
      'marie',
    ),
  ).toMatchObject({ ok: true })
})

test.each([
  ['text', 'Tout va bien'],
  ['replacement', 'autre chose'],
  ['by', 'samir'],
  ['author', nameOf('samir')],
  ['anchor', 'a:b'],
  ['archivedAt', '2026-11-22'],
])('the %s of a note is not changed by another', async (field, value) => {
  const { send, document } = setUp()
  await send(
    writer().edit((doc) => add(doc, 'n1', signed('marie'))),
    'marie',
  )
  const update = writer(document).edit((doc) => set(doc, field, value))
  expect(await send(update, 'samir')).toMatchObject({ ok: false, code: 'invalid', field: `Note/n1/${field}` })
})

test('its author changes its words; anyone who writes there resolves it in their own name, and reopens it', async () => {
  const { send, document } = setUp()
  const marie = writer()
  await send(
    marie.edit((doc) => add(doc, 'n1', signed('marie'))),
    'marie',
  )
  expect(
    await send(
      marie.edit((doc) => set(doc, 'text', 'Précisé')),
      'marie',
    ),
  ).toMatchObject({ ok: true })
  const resolve = (name: string) =>
    writer(document).edit((doc) => {
      set(doc, 'resolvedOn', '2026-11-22')
      set(doc, 'resolvedBy', name)
    })
  expect(await send(resolve(nameOf('marie')), 'samir')).toMatchObject({ field: 'Note/n1/resolvedBy' })
  expect(await send(resolve(nameOf('samir')), 'samir')).toMatchObject({ ok: true })
  const reopen = writer(document).edit((doc) => {
    set(doc, 'resolvedOn', undefined)
    set(doc, 'resolvedBy', undefined)
  })
  expect(await send(reopen, 'samir')).toMatchObject({ ok: true })
})

test('a note that is signed with a name alone is settled by anyone and rewritten by nobody', async () => {
  const { send, document, recovering } = setUp()
  recovering.on = true
  const old = writer().edit((doc) => add(doc, 'n1', { text: 'Ancienne', author: nameOf('marie') }))
  expect(await send(old, 'marie')).toMatchObject({ ok: true })
  recovering.on = false
  for (const user of ['marie', 'samir']) {
    const rewritten = writer(document).edit((doc) => set(doc, 'text', 'Autre chose'))
    expect(await send(rewritten, user)).toMatchObject({ ok: false, field: 'Note/n1/text' })
    const claimed = writer(document).edit((doc) => set(doc, 'by', user))
    expect(await send(claimed, user)).toMatchObject({ ok: false, field: 'Note/n1/by' })
  }
  const settled = writer(document).edit((doc) => {
    set(doc, 'resolvedOn', '2026-11-22')
    set(doc, 'resolvedBy', nameOf('samir'))
  })
  expect(await send(settled, 'samir')).toMatchObject({ ok: true })
})

test('while a restore is recovered from, anyone brings back what others wrote', async () => {
  const { send, recovering } = setUp()
  recovering.on = true
  const update = writer().edit((doc) => add(doc, 'n1', signed('marie')))
  expect(await send(update, 'samir')).toMatchObject({ ok: true })
})

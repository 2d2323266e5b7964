import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createRecord, readRecord } from '#domain'
import { grant, member } from '../accounts/accountsFixture.ts'
import { MEETING, openCommands } from '../commands/commandFixture.ts'
import { createReminders } from './remindOwners.ts'

const queueMail = (): never => {
  throw new Error('disk full')
}

async function register() {
  const opened = await openCommands()
  const owner = await member(opened.accounts, grant('member'))
  opened.addMeeting('m1')
  const doc = new Y.Doc()
  const add = (id: string, values: Record<string, string>): void =>
    createRecord(
      { doc, type: 'actions', record: 'Action', id },
      { title: `Action ${id}`, owner: String(owner.person), due: '2021-04-10', state: 'open', ...values },
    )
  opened.documents.set('actions.m1.1', doc)
  return { ...opened, owner, doc, add, start: () => createReminders(opened.database, opened.context) }
}

test('owners hear seven days before and the day after, never twice, a restart included', async () => {
  const { add, start, queued, owner, doc } = await register()
  add('a1', {})
  const remind = start()
  expect(await remind('2021-04-02')).toBe(0)
  expect(await remind('2021-04-03')).toBe(1)
  expect(queued[0]).toMatchObject({ address: owner.email })
  expect(queued[0]?.subject).toContain('Action a1')
  expect(readRecord(doc, 'actions', 'Action', 'a1')?.values.get('remindedOn')).toBe('2021-04-03')
  expect(await remind('2021-04-03')).toBe(0)
  const again = start()
  expect(await again('2021-04-04')).toBe(0)
  expect(await again('2021-04-10')).toBe(0)
  expect(await again('2021-04-11')).toBe(1)
  expect(await again('2021-04-12')).toBe(0)
  expect(queued.map(({ subject }) => subject.split(' : ')[0])).toEqual([
    'À faire avant le 10 avril 2021',
    'Action en retard',
  ])
  expect(readRecord(doc, 'actions', 'Action', 'a1')?.values.get('remindedOn')).toBe('2021-04-11')
})

test('nothing goes for what is done, without owner, address or day, or long past', async () => {
  const { add, start, queued } = await register()
  add('done', { state: 'done' })
  add('dropped', { state: 'dropped' })
  add('unknown', { owner: 'somebody-without-address' })
  add('old', { due: '2021-01-10' })
  expect(await start()('2021-04-05')).toBe(0)
  expect(queued).toEqual([])
})

test('actions of approved texts that never reached the register are put there first, as last approved', async () => {
  const { start, queued, owner, doc, documents, add, context } = await register()
  const say = (name: string, id: string, due: string): void => {
    const block = new Y.XmlElement('action')
    for (const [key, value] of Object.entries({ id, owner: String(owner.person), due })) {
      block.setAttribute(key, value)
    }
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(`Action ${id}`)])
    block.insert(0, [paragraph])
    const text = documents.get(name) ?? new Y.Doc()
    text.getXmlFragment('body').push([block])
    documents.set(name, text)
  }
  add('done', { state: 'done' })
  say('rectification.r1.1', 'corrected', '2021-05-10')
  say('rectification.r2.1', 'draft', '2021-04-10')
  for (const id of ['done', 'new', 'corrected']) say('minutes.m1.1', id, '2021-04-10')
  const { convened: _, ...inReview } = { ...MEETING, minutes: 'review' as const }
  const rectification = { ...inReview, subject: 'rectification', meeting: 'm1' } as const
  const approval = { at: 0, by: 'u1', byName: 'A', fingerprint: 'a'.repeat(64) }
  context.metadata.set('meeting:m1', { ...MEETING, minutes: 'review' })
  context.metadata.set('rectification:r2', rectification)
  const stateOf = (id: string) => readRecord(doc, 'actions', 'Action', id)?.values
  const remind = start()
  expect(await remind('2021-04-05')).toBe(0)
  expect(stateOf('new')).toBeUndefined()

  context.metadata.set('meeting:m1', { ...MEETING, minutes: 'sent' })
  context.metadata.set('rectification:r1', {
    ...rectification,
    minutes: 'approved',
    approval: { ...approval, version: 2 },
  })
  expect(await start()('2021-04-05')).toBe(1)
  expect(queued[0]?.subject).toContain('Action new')
  expect(stateOf('done')?.get('state')).toBe('done')
  expect(stateOf('corrected')?.get('due')).toBe('2021-05-10')
  expect(stateOf('draft')).toBeUndefined()
})

test('a message that cannot be handed over is tried again', async () => {
  const { add, start, queued, context, database } = await register()
  add('a1', {})
  const failing = createReminders(database, { ...context, queueMail })
  await expect(failing('2021-04-05')).rejects.toThrow('disk full')
  expect(await start()('2021-04-05')).toBe(1)
  expect(queued).toHaveLength(1)
})

import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { access, createRecord, readRecord } from '#domain'
import { verifyFrozen } from '../approvals/freezeText.ts'
import { grant, member } from '../accounts/accountsFixture.ts'
import type { CommandContext } from './command.ts'
import { MEETING, openCommands } from './commandFixture.ts'
import { executeCommand } from './executeCommand.ts'

type Opened = Awaited<ReturnType<typeof openCommands>>

function block(name: string, attributes: Record<string, string>, words: string): Y.XmlElement {
  const element = new Y.XmlElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(words)])
  element.insert(0, [paragraph])
  return element
}

function write({ documents }: Opened, name: string, ...blocks: Y.XmlElement[]): Y.Doc {
  const doc = documents.get(name) ?? new Y.Doc()
  documents.set(name, doc)
  doc.getXmlFragment('body').push(blocks)
  return doc
}

/** Minutes in review with a decision and an action, and who leads them. */
async function inReview() {
  const opened = await openCommands()
  const { addMeeting, accounts } = opened
  const owner = await member(accounts, grant('member'))
  const staff = await member(accounts, grant('staff'))
  addMeeting('m1', { minutes: 'review', convened: true, attended: [String(owner.person)] })
  const action = { id: 'a1', owner: String(owner.person), ownerName: 'Ève Exemple', due: '2021-04-01' }
  const text = write(
    opened,
    'minutes.m1.1',
    block('decision', { id: 'd1' }, 'Adopté.'),
    block('action', action, 'Envoyer la liste.'),
    block('action', { id: 'a2' }, ''),
  )
  return { ...opened, owner, staff, text }
}

const actionOf = ({ documents }: Pick<Opened, 'documents'>, id = 'a1') => {
  const doc = documents.get('actions.m1.1')
  return doc ? Object.fromEntries(readRecord(doc, 'actions', 'Action', id)?.values ?? []) : null
}

describe('approval', () => {
  it('freezes exactly the text of its turn, with date, approver and fingerprint', async () => {
    const { run, staff, text, context, meeting, clock } = await inReview()
    expect(await run(staff.id, 'approveMinutes', { meeting: 'm1' })).toMatchObject({ status: 200 })
    const frozen = context.frozen.get('minutes.m1.1')
    if (!frozen) throw new Error('nothing is frozen')
    expect(meeting('m1')).toMatchObject({
      minutes: 'approved',
      approval: { at: clock.at, by: staff.id, byName: staff.name, version: 1 },
    })
    expect(frozen.approval.fingerprint).toMatch(/^[0-9a-f]{64}$/)
    expect(frozen.canonical).toContain('Adopté.')
    expect(verifyFrozen(frozen)).toBe(true)
    text.getXmlFragment('body').delete(0, 1)
    expect(context.frozen.get('minutes.m1.1')?.canonical).toContain('Adopté.')
    expect(verifyFrozen({ ...frozen, textState: Y.encodeStateAsUpdateV2(text) })).toBe(false)
    expect(verifyFrozen({ ...frozen, canonical: `${frozen.canonical} ` })).toBe(false)
    expect(verifyFrozen({ ...frozen, textState: new Uint8Array([1, 2, 3]) })).toBe(false)
  })

  it('leaves nothing behind when a part of it cannot be stored', async () => {
    const { run, staff, context, meeting } = await inReview()
    context.metadata.set = () => {
      throw new Error('disk full')
    }
    await expect(run(staff.id, 'approveMinutes', { meeting: 'm1' })).rejects.toThrow('disk full')
    expect(context.frozen.get('minutes.m1.1')).toBeNull()
    expect(meeting('m1')).toMatchObject({ minutes: 'review' })
  })

  it('cannot be changed or removed in the store', async () => {
    const { run, staff, database } = await inReview()
    await run(staff.id, 'approveMinutes', { meeting: 'm1' })
    expect(() => database.exec(`update frozen set canonical = ''`)).toThrow('approved texts are kept')
    expect(() => database.exec('delete from frozen')).toThrow('approved texts are kept')
  })

  it('is refused to writers and those who attended', async () => {
    const { run, accounts, owner, meeting } = await inReview()
    const writer = await member(accounts, grant('member', 'meeting:m1'))
    for (const user of [writer.id, owner.id]) {
      for (const name of ['approveMinutes', 'createRectification', 'sendMinutes']) {
        expect(await run(user, name, { meeting: 'm1' })).toMatchObject({ status: 403 })
      }
    }
    expect(meeting('m1')).toMatchObject({ minutes: 'review' })
  })
})

describe('the register of actions', () => {
  it('gets the actions of the text at approval; a second approval keeps their state', async () => {
    const opened = await inReview()
    const { run, staff, owner } = opened
    await run(staff.id, 'approveMinutes', { meeting: 'm1' })
    const registered = {
      title: 'Envoyer la liste.',
      owner: owner.person,
      ownerName: 'Ève Exemple',
      due: '2021-04-01',
      state: 'open',
    }
    expect(actionOf(opened)).toEqual(registered)
    expect(actionOf(opened, 'a2')).toEqual({})
    const state = { meeting: 'm1', action: 'a1', state: 'done' }
    expect(await run(owner.id, 'setActionState', state)).toMatchObject({ status: 200 })

    const made = await run(staff.id, 'createRectification', { meeting: 'm1' })
    const rectification = String((made.body as { rectification: string }).rectification)
    const name = `rectification.${rectification}.1`
    write(opened, name, block('action', { id: 'a1', due: '2021-05-01' }, 'Envoyer la liste corrigée.'))
    const body = { meeting: 'm1', rectification }
    await run(staff.id, 'submitMinutesForReview', body)
    expect(await run(staff.id, 'approveMinutes', body)).toMatchObject({
      status: 200,
      body: { approval: { version: 2 }, registered: true },
    })
    expect(actionOf(opened)).toEqual({
      ...registered,
      title: 'Envoyer la liste corrigée.',
      due: '2021-05-01',
      state: 'done',
    })
  })

  it('takes a state from who leads and from the owner, and from nobody else', async () => {
    const opened = await inReview()
    const { run, accounts, staff, owner } = opened
    const other = await member(accounts, grant('member'), grant('coordinator', 'network:sport'))
    const state = { meeting: 'm1', action: 'a1', state: 'dropped' }
    expect(await run(staff.id, 'setActionState', state)).toMatchObject({
      status: 404,
      body: { code: 'unknown-action' },
    })
    await run(staff.id, 'approveMinutes', { meeting: 'm1' })
    expect(await run(other.id, 'setActionState', state)).toMatchObject({ status: 403 })
    expect(await run(owner.id, 'setActionState', { ...state, action: 'a9' })).toMatchObject({ status: 403 })
    expect(actionOf(opened)?.['state']).toBe('open')
    expect(await run(owner.id, 'setActionState', state)).toMatchObject({ status: 200 })
    expect(actionOf(opened)?.['state']).toBe('dropped')
  })

  it('knows an action of approved minutes even if it could not be registered', async () => {
    const opened = await inReview()
    await opened.run(opened.staff.id, 'approveMinutes', { meeting: 'm1' })
    opened.documents.delete('actions.m1.1')
    const state = { meeting: 'm1', action: 'a1', state: 'done' }
    expect(await opened.run(opened.owner.id, 'setActionState', state)).toMatchObject({ status: 200 })
    expect(actionOf(opened)).toMatchObject({ title: 'Envoyer la liste.', state: 'done' })
  })
})

describe('a rectification', () => {
  it('begins after approval, has the readers of its minutes and goes the same way', async () => {
    const { run, accounts, staff, owner, context } = await inReview()
    expect(await run(staff.id, 'createRectification', { meeting: 'm1' })).toMatchObject({
      status: 409,
      body: { code: 'not-approved' },
    })
    await run(staff.id, 'approveMinutes', { meeting: 'm1' })
    const made = await run(staff.id, 'createRectification', { meeting: 'm1' })
    const rectification = String((made.body as { rectification: string }).rectification)
    const coordinator = await member(accounts, grant('coordinator', 'network:culture'))
    const inNetwork = await member(accounts, grant('member', 'network:culture'))
    const rights = () =>
      [staff, coordinator, owner, inNetwork].map(({ id }) =>
        access(
          accounts.principalOf(id),
          `rectification.${rectification}.1`,
          context.metadata.get(`rectification:${rectification}`),
        ),
      )
    const body = { meeting: 'm1', rectification }
    expect(rights()).toEqual(['write', 'write', 'none', 'none'])
    expect(await run(owner.id, 'submitMinutesForReview', body)).toMatchObject({ status: 403 })
    expect(await run(staff.id, 'approveMinutes', body)).toMatchObject({ body: { code: 'not-in-review' } })
    await run(coordinator.id, 'submitMinutesForReview', body)
    expect(rights()).toEqual(['write', 'write', 'none', 'none'])
    await run(coordinator.id, 'approveMinutes', body)
    expect(rights()).toEqual(['read', 'read', 'none', 'read'])
    expect(await run(staff.id, 'reopenMinutes', body)).toMatchObject({ body: { code: 'approved' } })
  })

  it('of minutes that were approved before texts were frozen counts on, as often as it takes', async () => {
    const opened = await openCommands()
    const { run, accounts, addMeeting } = opened
    const staff = await member(accounts, grant('staff'))
    addMeeting('old', { minutes: 'approved' })
    for (const version of [2, 3, 4]) {
      const made = await run(staff.id, 'createRectification', { meeting: 'old' })
      const body = {
        meeting: 'old',
        rectification: String((made.body as { rectification: string }).rectification),
      }
      await run(staff.id, 'submitMinutesForReview', body)
      expect(await run(staff.id, 'approveMinutes', body)).toMatchObject({ body: { approval: { version } } })
    }
  })

  it('is reached through its own meeting alone', async () => {
    const { run, accounts, staff, addMeeting } = await inReview()
    await run(staff.id, 'approveMinutes', { meeting: 'm1' })
    const made = await run(staff.id, 'createRectification', { meeting: 'm1' })
    const rectification = String((made.body as { rectification: string }).rectification)
    addMeeting('m2', { network: 'sport' })
    const sport = await member(accounts, grant('coordinator', 'network:sport'))
    const body = { meeting: 'm2', rectification }
    expect(await run(sport.id, 'submitMinutesForReview', body)).toMatchObject({ status: 403 })
    expect(await run(staff.id, 'submitMinutesForReview', body)).toMatchObject({ status: 404 })
  })
})

describe('sending', () => {
  it('writes once to everybody convened or there who has an address, with the PDF and a link', async () => {
    const opened = await inReview()
    const { run, staff, owner, queued, documents, context, meeting } = opened
    const commune = new Y.Doc()
    const contact = { 'contact.c1': { type: 'email', value: 'anne@example.org' } }
    createRecord(
      { doc: commune, type: 'commune', record: 'Person', id: 'inDirectory' },
      { family: 'official', familyName: 'Garde', givenName: 'Anne', ...contact },
    )
    documents.set('commune.92075.1', commune)
    const metadata = meeting('m1')
    if (metadata?.subject !== 'meeting') throw new Error('no meeting')
    context.metadata.set('meeting:m1', { ...metadata, people: [String(owner.person), 'inDirectory', 'away'] })
    expect(await run(staff.id, 'sendMinutes', { meeting: 'm1' })).toMatchObject({
      body: { code: 'not-approved' },
    })
    await run(staff.id, 'approveMinutes', { meeting: 'm1' })
    const pdf = new Uint8Array([37, 80, 68, 70])
    const answers = await Promise.all(
      [1, 2].map(() =>
        executeCommand('sendMinutes', { meeting: 'm1' }, staff.id, {
          ...context,
          renderPdf: async () => ({ ok: true as const, pdf }),
        }),
      ),
    )
    expect(answers.map(({ status, body }) => [status, body])).toEqual([
      [200, { sent: 2, skipped: ['away'], pdf: true }],
      [409, { code: 'already-sent' }],
    ])
    expect(queued.map(({ address }) => address).toSorted()).toEqual(
      ['anne@example.org', owner.email].toSorted(),
    )
    expect(queued[0]?.attachments).toMatchObject([{ filename: 'compte-rendu.pdf', content: pdf }])
    expect(queued[0]?.text).toContain('https://espace.example.org/reunions/m1')
    expect(meeting('m1')).toMatchObject({ minutes: 'sent', approval: { version: 1 } })
  })

  it('waits for a word when the PDF fails, and then carries the link alone', async () => {
    const { run, staff, context, meeting, queued } = await inReview()
    await run(staff.id, 'approveMinutes', { meeting: 'm1' })
    const failing: CommandContext['renderPdf'][] = [
      async () => ({ ok: false, code: 'failed' }),
      async () => ({ ok: false, code: 'busy' }),
      () => Promise.reject(new Error('no page')),
    ]
    for (const renderPdf of failing) {
      expect(
        await executeCommand('sendMinutes', { meeting: 'm1' }, staff.id, { ...context, renderPdf }),
      ).toEqual({ status: 409, body: { code: 'no-pdf' } })
    }
    expect(queued).toEqual([])
    expect(meeting('m1')).toMatchObject({ minutes: 'approved' })
    expect(await run(staff.id, 'sendMinutes', { meeting: 'm1', linkOnly: true })).toMatchObject({
      body: { sent: 1, pdf: false },
    })
  })

  it('sends nothing when nobody has an address: the minutes stay to be sent', async () => {
    const { run, staff, context, meeting } = await inReview()
    context.metadata.set('meeting:m1', { ...MEETING, minutes: 'approved', attended: ['away'] })
    expect(await run(staff.id, 'sendMinutes', { meeting: 'm1' })).toEqual({
      status: 409,
      body: { code: 'no-address' },
    })
    expect(meeting('m1')).toMatchObject({ minutes: 'approved' })
  })

  it('goes again to those alone whom it did not reach', async () => {
    const { accounts, context, staff, owner, database, queue } = await inReview()
    const other = await member(accounts, grant('member'))
    const people = [String(owner.person), String(other.person)]
    context.metadata.set('meeting:m1', { ...MEETING, minutes: 'approved', people })
    const send = () =>
      executeCommand('sendMinutes', { meeting: 'm1' }, staff.id, { ...context, queueMail: queue.add })
    expect(await send()).toMatchObject({ body: { sent: 2 } })
    expect(await send()).toMatchObject({ body: { code: 'already-sent' } })
    for (let round = 2; round < 4; round++) {
      await queue.rest()
      const last = queue.of('minutes:m1').findLast(({ person }) => person === owner.person)
      database.exec(`update mail set state = 'failed', problem = 'interrupted' where id = ${last?.id}`)
      expect(await send()).toMatchObject({ body: { sent: 1, skipped: [] } })
      expect(await send()).toMatchObject({ body: { code: 'already-sent' } })
      const reached = queue.of('minutes:m1').map(({ person }) => person)
      expect(reached.filter((person) => person === owner.person)).toHaveLength(round)
      expect(reached.filter((person) => person === other.person)).toHaveLength(1)
    }
    await queue.stop()
  })

  it('asks again for the right to send when the PDF is ready', async () => {
    const { accounts, context, staff, administrator, meeting, queued } = await inReview()
    const body = { meeting: 'm1' }
    await executeCommand('approveMinutes', body, staff.id, context)
    const renderPdf: CommandContext['renderPdf'] = async () => {
      accounts.deactivate(staff.id, administrator.id)
      return { ok: false, code: 'no-printer' }
    }
    expect(await executeCommand('sendMinutes', body, staff.id, { ...context, renderPdf })).toMatchObject({
      status: 403,
    })
    expect(queued).toEqual([])
    expect(meeting('m1')).toMatchObject({ minutes: 'approved' })
  })

  it('carries the link alone where no PDF can be made, and says so', async () => {
    const { run, staff, queued } = await inReview()
    await run(staff.id, 'approveMinutes', { meeting: 'm1' })
    expect(await run(staff.id, 'sendMinutes', { meeting: 'm1' })).toMatchObject({ body: { pdf: false } })
    expect(queued[0]?.attachments).toEqual([])
    expect(queued[0]?.text).not.toContain('pièce jointe')
  })
})

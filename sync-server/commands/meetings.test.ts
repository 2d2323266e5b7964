import { describe, expect, it } from 'vitest'
import { access, isId, readRecord } from '#domain'
import { grant, member } from '../accounts/accountsFixture.ts'
import { MEETING, openCommands } from './commandFixture.ts'

const NEW = { kind: 'network', network: 'culture', title: 'Réseau Culture', date: '2021-03-17' }

describe('createMeeting', () => {
  it('makes the meeting and its document, for staff and for the network’s coordinators', async () => {
    const { run, accounts, documents, meeting } = await openCommands()
    const staff = await member(accounts, grant('staff'))
    const coordinator = await member(accounts, grant('coordinator', 'network:culture'))
    for (const user of [staff.id, coordinator.id]) {
      const answer = await run(user, 'createMeeting', {
        ...NEW,
        start: '09:00',
        mode: 'video',
        people: ['p1'],
      })
      const id = String((answer.body as { meeting: string }).meeting)
      expect(answer.status).toBe(200)
      expect(isId(id)).toBe(true)
      expect(meeting(id)).toEqual({ ...MEETING, people: ['p1'] })
      expect(access(accounts.principalOf(user), `meeting.${id}.1`, meeting(id))).toBe('write')
      const document = documents.get(`meeting.${id}.1`)
      const record = document && readRecord(document, 'meeting', 'Meeting', id)
      expect(record?.problems).toEqual([])
      expect(Object.fromEntries(record?.values ?? [])).toEqual({
        title: 'Réseau Culture',
        date: '2021-03-17',
        start: '09:00',
        mode: 'video',
      })
    }
  })

  it('is refused to others, and for what no meeting may be', async () => {
    const { run, accounts, documents } = await openCommands()
    const staff = (await member(accounts, grant('staff'))).id
    const other = await member(accounts, grant('coordinator', 'network:sport'), grant('member'))
    expect(await run(other.id, 'createMeeting', NEW)).toMatchObject({ status: 403 })
    expect(await run(other.id, 'createMeeting', { ...NEW, kind: 'bureau', network: null })).toMatchObject({
      status: 403,
    })
    const invalid = [
      [{ title: ' ' }, 'title'],
      [{ title: 'x'.repeat(201) }, 'title'],
      [{ date: '2021-02-30' }, 'date'],
      [{ start: '25:00' }, 'start'],
      [{ mode: 'constructor' }, 'mode'],
      [{ host: '../92' }, 'host'],
      [{ kind: 'party' }, 'kind'],
      [{ network: null }, 'network'],
      [{ network: '../x' }, 'network'],
      [{ people: ['a b'] }, 'people.0'],
    ] as const
    for (const [part, field] of invalid) {
      expect(await run(staff, 'createMeeting', { ...NEW, ...part })).toEqual({
        status: 400,
        body: { code: 'invalid', field },
      })
    }
    expect(documents.size).toBe(0)
  })
})

describe('a meeting’s way', () => {
  it('opens it to those convened, its minutes to those who attended, then to the network, and back', async () => {
    const { run, accounts, addMeeting, meeting } = await openCommands()
    const coordinator = (await member(accounts, grant('coordinator', 'network:culture'))).id
    const present = await member(accounts, grant('member'))
    const excused = await member(accounts, grant('member'))
    const inNetwork = await member(accounts, grant('member', 'network:culture'))
    addMeeting(
      'm1',
      {},
      {
        [`attendance.${present.person}`]: { status: 'remote' },
        [`attendance.${excused.person}`]: { status: 'excused' },
        'attendance.away': { status: 'represented', representedBy: 'delegate' },
      },
    )
    const seen = (name: string, user: { id: string }) =>
      access(accounts.principalOf(user.id), `${name}.m1.1`, meeting('m1'))

    expect(seen('meeting', present)).toBe('none')
    const people = [present.person, excused.person, present.person]
    expect(await run(coordinator, 'convokeMeeting', { meeting: 'm1', people })).toMatchObject({ status: 200 })
    expect([seen('meeting', present), seen('meeting', excused)]).toEqual(['read', 'read'])
    expect(meeting('m1')).toMatchObject({ convened: true, people: [present.person, excused.person] })

    expect(await run(coordinator, 'approveMinutes', { meeting: 'm1' })).toEqual({
      status: 409,
      body: { code: 'not-in-review' },
    })
    expect(seen('minutes', present)).toBe('none')
    await run(coordinator, 'submitMinutesForReview', { meeting: 'm1' })
    expect(await run(coordinator, 'reopenMinutes', { meeting: 'm1' })).toMatchObject({ status: 200 })
    expect([seen('minutes', { id: coordinator }), seen('minutes', present)]).toEqual(['write', 'none'])
    expect(await run(coordinator, 'reopenMinutes', { meeting: 'm1' })).toMatchObject({ status: 409 })
    const reviewed = await run(coordinator, 'submitMinutesForReview', { meeting: 'm1' })
    expect(reviewed.body).toMatchObject({
      minutes: 'review',
      attended: ['away', 'delegate', present.person].sort(),
    })
    expect([present, excused, inNetwork].map((user) => seen('minutes', user))).toEqual([
      'read',
      'none',
      'none',
    ])

    expect(await run(coordinator, 'approveMinutes', { meeting: 'm1' })).toMatchObject({ status: 200 })
    expect(seen('minutes', { id: coordinator })).toBe('read')
    expect(seen('minutes', inNetwork)).toBe('read')
    for (const name of ['submitMinutesForReview', 'convokeMeeting', 'approveMinutes', 'reopenMinutes']) {
      const body = { meeting: 'm1', ...(name === 'convokeMeeting' && { people: [] }) }
      expect(await run(coordinator, name, body)).toEqual({ status: 409, body: { code: 'approved' } })
    }

    expect([seen('minutes', { id: coordinator }), seen('meeting', { id: coordinator })]).toEqual([
      'read',
      'read',
    ])
    const actions = accounts.audit.list({ limit: 5 }).map(({ action, target }) => `${action} ${target}`)
    expect(actions).toEqual([
      'approve-minutes m1',
      'submit-minutes m1',
      'reopen-minutes m1',
      'submit-minutes m1',
      'convoke-meeting m1',
    ])
  })

  it('keeps those convened as they are once its minutes are approved, sent ones too', async () => {
    const { run, accounts, addMeeting, meeting } = await openCommands()
    const staff = await member(accounts, grant('staff'))
    for (const minutes of ['approved', 'sent'] as const) {
      addMeeting('m1', { minutes, convened: true, people: ['p1'] })
      const change = { meeting: 'm1', add: ['p2'], remove: ['p1'] }
      expect(await run(staff.id, 'changeConvened', change)).toEqual({
        status: 409,
        body: { code: 'approved' },
      })
      expect(meeting('m1')).toMatchObject({ people: ['p1'] })
    }
  })

  it('is in the hands of staff and its coordinators; an invited writer may only ask for a review', async () => {
    const { run, accounts, addMeeting, meeting } = await openCommands()
    addMeeting('m1')
    const writer = (await member(accounts, grant('member', 'meeting:m1'))).id
    const other = (await member(accounts, grant('coordinator', 'network:sport'), grant('treasurer'))).id
    const before = meeting('m1')
    for (const name of ['approveMinutes', 'reopenMinutes', 'convokeMeeting', 'submitMinutesForReview']) {
      const body = { meeting: 'm1', ...(name === 'convokeMeeting' && { people: [] }) }
      expect(await run(other, name, body)).toMatchObject({ status: 403 })
      if (name !== 'submitMinutesForReview')
        expect(await run(writer, name, body)).toMatchObject({ status: 403 })
    }
    expect(meeting('m1')).toEqual(before)
    expect(await run(writer, 'submitMinutesForReview', { meeting: 'm1' })).toMatchObject({ status: 200 })
  })

  it('tells only staff that a meeting does not exist', async () => {
    const { run, accounts } = await openCommands()
    const staff = (await member(accounts, grant('staff'))).id
    const other = (await member(accounts, grant('coordinator', 'network:culture'))).id
    for (const meeting of ['nothing', '__proto__', 'constructor']) {
      expect(await run(staff, 'approveMinutes', { meeting })).toMatchObject({ status: 404 })
      expect(await run(other, 'approveMinutes', { meeting })).toMatchObject({ status: 403 })
    }
    expect(await run(staff, 'approveMinutes', { meeting: '../x' })).toMatchObject({ status: 400 })
  })

  it('leaves neither metadata nor audit line when one of them cannot be stored', async () => {
    const { run, accounts, addMeeting, context } = await openCommands()
    addMeeting('m1')
    const staff = (await member(accounts, grant('staff'))).id
    context.metadata.set = () => {
      throw new Error('disk full')
    }
    await expect(run(staff, 'convokeMeeting', { meeting: 'm1', people: [] })).rejects.toThrow('disk full')
    expect(accounts.audit.list({ limit: 1, action: 'convoke-meeting' })).toEqual([])
  })
})

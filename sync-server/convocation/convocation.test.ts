import { describe, expect, it } from 'vitest'
import { readAnswers, readRecord, shiftDay, type Grant } from '#domain'
import { smtpPeer } from '../mail/smtpPeer.ts'
import { startServer } from '../testing/startServer.ts'
import { temporaryFolder } from '../testing/temporaryFolder.ts'

const STAFF: Grant = { role: 'staff', scope: null, from: null, until: null }
const COORDINATOR: Grant = { role: 'coordinator', scope: 'network:culture', from: null, until: null }
const OTHER: Grant = { role: 'coordinator', scope: 'network:sport', from: null, until: null }
const FACTS = { title: 'Réseau Culture', start: '09:00', end: '10:30', place: 'Hôtel de ville, Sceaux' }

type Started = Awaited<ReturnType<typeof startServer>>

/** Anne and Luc, who have an address, and Zoé, who has none. */
function seedPeople({ seed }: Started): void {
  const person = (id: string, givenName: string, email: string | null) =>
    seed('commune.92075.1', 'Person', id, {
      family: 'official',
      civility: 'mrs',
      familyName: 'Martin',
      givenName,
      ...(email && { 'contact.c1': { type: 'email', value: email, context: 'townHall' } }),
    })
  person('anne', 'Anne', 'anne@example.org')
  person('luc', 'Luc', 'luc@example.org')
  person('zoe', 'Zoé', null)
}

function clockAt(at: string) {
  const clock = { at: Date.parse(at) }
  return { clock, now: () => clock.at, day: () => new Date(clock.at).toISOString().slice(0, 10) }
}

/** A meeting of the network three weeks away, convened with letters to Anne, Luc and Zoé. */
async function convened(given: { smtpUrl?: string; dataDir?: string } = {}) {
  const { clock, now, day } = clockAt('2027-02-24T10:00:00Z')
  const started = await startServer(now, undefined, given)
  seedPeople(started)
  const staff = await started.person('Marie', [STAFF])
  const date = shiftDay(day(), 21)
  const created = await staff.post('/api/commands/createMeeting', {
    kind: 'network',
    network: 'culture',
    date,
    ...FACTS,
    videoLink: 'https://visio.example/culture',
    agenda: [
      { title: 'Ouverture', level: 1, minutes: 10 },
      { title: 'Actualité des communes', level: 1, minutes: 50 },
      { title: 'Bibliothèques', level: 2 },
    ],
  })
  expect(created.status).toBe(200)
  const { meeting } = (await created.json()) as { meeting: string }
  const people = ['anne', 'luc', 'zoe']
  const letters = { message: 'Merci de venir à l’heure.', reminders: [7, 2] }
  const convoke = () => staff.post('/api/commands/convokeMeeting', { meeting, people, letters })
  expect((await convoke()).status).toBe(200)
  const { queue } = started.engine
  const flush = async (): Promise<void> => {
    queue.wake()
    await queue.rest()
  }
  await flush()
  return {
    ...started,
    clock,
    now,
    staff,
    meeting,
    convoke,
    flush,
    lines: () => queue.of(`meeting:${meeting}`),
  }
}

const linkIn = (text: string): string => /\/reponse\/([\w.-]+)/.exec(text)?.[1] ?? ''

async function answerOf(url: string, token: string, body: unknown): Promise<Response> {
  return fetch(`${url}/api/answers/${token}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

describe('a convocation by letter', () => {
  it('goes to each address once, with the facts, the agenda, a link and a calendar file', async () => {
    const peer = await smtpPeer()
    const { convoke, flush, lines, engine } = await convened({ smtpUrl: peer.url })
    await convoke()
    await flush()
    expect(peer.received.flatMap(({ recipients }) => recipients)).toEqual([
      'anne@example.org',
      'luc@example.org',
    ])
    expect(lines().map(({ person, state }) => `${person} ${state}`)).toEqual(['anne sent', 'luc sent'])
    const letter = engine.queue.read(lines()[0]?.id ?? 0)
    expect(letter?.text).toContain('Bonjour Mme\u00a0Anne Martin,')
    expect(letter?.text).toContain('Merci de venir à l’heure.')
    expect(letter?.text).toContain('Mercredi 17 mars 2027, de 9\u00a0h\u00a000 à 10\u00a0h\u00a030')
    expect(letter?.text).toContain('I. Ouverture (10\u00a0min)')
    expect(letter?.text).toContain('\u00a0\u00a0\u00a01. Bibliothèques')
    expect(letter?.text).toContain('https://visio.example/culture')
    expect(letter?.calendar).toContain('DTSTART;TZID=Europe/Paris:20270317T090000')
    expect(letter?.calendar).toContain('SEQUENCE:0')
  })

  it('survives a restart before it has left, and is not sent twice', async () => {
    const dataDir = temporaryFolder()
    const first = await convened({ smtpUrl: 'smtp://127.0.0.1:1', dataDir })
    expect(first.lines().map(({ state }) => state)).toEqual(['queued', 'queued'])
    await first.stop()
    const peer = await smtpPeer()
    for (let start = 0; start < 2; start++) {
      const again = await startServer(() => first.clock.at + 60_000, undefined, {
        smtpUrl: peer.url,
        dataDir,
      })
      again.engine.queue.wake()
      await again.engine.queue.rest()
      await again.stop()
    }
    expect(peer.received).toHaveLength(2)
  })

  it('tells of changed facts with a calendar file that replaces the first', async () => {
    const { staff, meeting, flush, lines, engine } = await convened()
    const status = async () =>
      (await (await staff.get(`/api/meetings/${meeting}/convocation`)).json()) as { changed: boolean }
    expect((await status()).changed).toBe(false)
    const client = await staff.open(`meeting.${meeting}.1`)
    client.doc
      .getMap<{ set: (key: string, value: string) => void }>('Meeting')
      .get(meeting)
      ?.set('start', '14:00')
    await expect.poll(async () => (await status()).changed).toBe(true)
    const tell = () =>
      staff.post('/api/commands/writeToConvened', { meeting, purpose: 'change', message: '' })
    const told = await Promise.all([tell(), tell()])
    expect(told.map((each) => each.status)).toEqual([200, 200])
    await flush()
    expect(lines().filter(({ purpose }) => purpose === 'change')).toHaveLength(2)
    expect((await status()).changed).toBe(false)
    const last = engine.queue.read(lines().at(-1)?.id ?? 0)
    expect(last?.subject).toMatch(/^Changement/)
    expect(last?.calendar).toContain('SEQUENCE:1')
    expect(last?.calendar).toContain('T140000')
    expect(last?.calendar).toContain(`UID:${meeting}@127.0.0.1`)
  })

  it('keeps those whom somebody else convened meanwhile, and is too late once the meeting is over', async () => {
    const { staff, meeting, convoke, clock, engine } = await convened()
    await staff.post('/api/commands/changeConvened', { meeting, add: ['paul'], remove: [] })
    expect((await convoke()).status).toBe(200)
    expect(engine.meetingOf(meeting)?.people).toEqual(['anne', 'luc', 'zoe', 'paul'])
    clock.at = Date.parse('2027-03-18T10:00:00Z')
    const late = await convoke()
    expect([late.status, await late.json()]).toEqual([409, { code: 'meeting-past' }])
  })

  it('goes to the address of the account, of who has one, before that of the directory', async () => {
    const { convoke, engine, staff, meeting, flush, lines } = await convened()
    for (const person of ['anne', 'zoe']) {
      const account = { email: `${person}@account.example`, name: person, person, grants: [STAFF] }
      expect(engine.accounts.invite(account, null).ok).toBe(true)
    }
    await convoke()
    await staff.post('/api/commands/writeToConvened', { meeting, purpose: 'reminder', message: '' })
    await flush()
    expect(lines().map(({ address, name }) => `${name}: ${address}`)).toEqual([
      'Mme\u00a0Anne Martin: anne@example.org',
      'Mme\u00a0Luc Martin: luc@example.org',
      'Mme\u00a0Zoé Martin: zoe@account.example',
      'Mme\u00a0Anne Martin: anne@account.example',
      'Mme\u00a0Luc Martin: luc@example.org',
      'Mme\u00a0Zoé Martin: zoe@account.example',
    ])
  })

  it('goes again to those alone whose last letter failed', async () => {
    const { staff, meeting, flush, lines, engine } = await convened()
    const failed = `update mail set state = 'failed', problem = 'refused' where person = 'anne'`
    engine.database.exec(failed)
    const again = { meeting, purpose: 'convocation', people: ['anne', 'luc', 'zoe'] }
    for (let times = 0; times < 2; times++) {
      expect((await staff.post('/api/commands/writeToConvened', again)).status).toBe(200)
      await flush()
    }
    expect(lines().map(({ person, state }) => `${person} ${state}`)).toEqual([
      'anne failed',
      'luc outbox',
      'anne outbox',
    ])
  })

  it('is in the hands of those who lead the meeting, its letters in those of the team', async () => {
    const { person, meeting, lines } = await convened()
    const other = await person('Paul', [OTHER])
    const coordinator = await person('Rose', [COORDINATOR])
    const letter = { purpose: 'reminder', message: '' }
    expect((await other.get(`/api/meetings/${meeting}/convocation`)).status).toBe(403)
    expect((await other.post(`/api/meetings/${meeting}/letter`, letter)).status).toBe(403)
    for (const [command, body] of [
      ['changeConvened', { add: ['paul'], remove: [] }],
      ['writeToConvened', letter],
      ['setReminders', { days: [] }],
    ] as const) {
      const sent = await other.post(`/api/commands/${command}`, { meeting, ...body })
      expect(sent.status, command).toBe(403)
    }
    expect((await coordinator.get(`/api/meetings/${meeting}/convocation`)).status).toBe(200)
    for (const path of ['/api/mail', `/api/mail/${lines()[0]?.id}`]) {
      expect((await coordinator.get(path)).status).toBe(403)
    }
  })
})

describe('reminders', () => {
  it('go once a round to those who have not answered, also after a restart', async () => {
    const { clock, engine, url, flush, lines } = await convened()
    const token = linkIn(engine.queue.read(lines()[0]?.id ?? 0)?.text ?? '')
    expect((await answerOf(url, token, { status: 'excused' })).status).toBe(200)
    const reminded = async (day: string): Promise<string[]> => {
      clock.at = Date.parse(`${day}T10:00:00Z`)
      engine.convocations.remindDue()
      engine.convocations.remindDue()
      await flush()
      return lines().flatMap(({ person, purpose }) => (purpose === 'reminder' ? [person] : []))
    }
    expect(await reminded('2027-03-09')).toEqual([])
    expect(await reminded('2027-03-10')).toEqual(['luc'])
    expect(await reminded('2027-03-11')).toEqual(['luc'])
    expect(await reminded('2027-03-15')).toEqual(['luc', 'luc'])
    expect(await reminded('2027-03-17')).toEqual(['luc', 'luc'])
  })

  it('leave alone those who have just been convened or never had a letter', async () => {
    const { clock, engine, staff, seed, meeting, convoke, flush, lines } = await convened()
    const person = { family: 'official', familyName: 'Roy', givenName: 'Paul' }
    const contact = { type: 'email', value: 'roy@example.org', context: 'townHall' }
    for (const id of ['today', 'silent']) {
      seed('commune.92075.1', 'Person', id, { ...person, 'contact.c1': contact })
    }
    clock.at = Date.parse('2027-03-10T08:00:00Z')
    await staff.post('/api/commands/changeConvened', { meeting, add: ['today'], remove: [] })
    await convoke()
    await staff.post('/api/commands/changeConvened', { meeting, add: ['silent'], remove: [] })
    const reminded = async (): Promise<string[]> => {
      engine.convocations.remindDue()
      await flush()
      return lines().flatMap(({ person: id, purpose }) => (purpose === 'reminder' ? [id] : []))
    }
    expect(await reminded()).toEqual(['anne', 'luc'])
    clock.at = Date.parse('2027-03-15T08:00:00Z')
    expect(await reminded()).toEqual(['anne', 'luc', 'anne', 'luc', 'today'])
  })

  it('end with a meeting that is set aside, and so do the links to answer', async () => {
    const { clock, engine, staff, url, meeting, lines } = await convened()
    const link = `${url}/api/answers/${linkIn(engine.queue.read(lines()[0]?.id ?? 0)?.text ?? '')}`
    expect((await fetch(link)).status).toBe(200)
    const client = await staff.open(`meeting.${meeting}.1`)
    client.doc
      .getMap<{ set: (key: string, value: string) => void }>('Meeting')
      .get(meeting)
      ?.set('archivedAt', '2027-03-01')
    await expect.poll(async () => (await fetch(link)).status).toBe(404)
    clock.at = Date.parse('2027-03-15T10:00:00Z')
    engine.convocations.remindDue()
    expect(lines()).toHaveLength(2)
  })

  it('can be switched off for one meeting', async () => {
    const { clock, engine, staff, meeting, lines } = await convened()
    expect((await staff.post('/api/commands/setReminders', { meeting, days: [] })).status).toBe(200)
    clock.at = Date.parse('2027-03-15T10:00:00Z')
    engine.convocations.remindDue()
    expect(lines()).toHaveLength(2)
  })
})

describe('the link of a convocation', () => {
  it('lets one person answer for one meeting, change it, and be named in the history', async () => {
    const { engine, url, lines, meeting, staff } = await convened()
    const token = linkIn(engine.queue.read(lines()[0]?.id ?? 0)?.text ?? '')
    const head = engine.storage.head()
    const opened = await fetch(`${url}/api/answers/${token}`)
    expect(await opened.json()).toMatchObject({ name: 'Mme\u00a0Anne Martin', answer: null })
    expect(engine.storage.head()).toBe(head)

    expect((await answerOf(url, token, { status: 'represented' })).status).toBe(400)
    expect((await answerOf(url, token, { status: 'noAnswer' })).status).toBe(400)
    await answerOf(url, token, { status: 'remote', comment: 'J’arriverai à 9 h 30.' })
    await answerOf(url, token, { status: 'represented', representedBy: 'Mme Odile Bernard' })
    const document = engine.readDocument(`meeting.${meeting}.1`)
    const record = document && readRecord(document, 'meeting', 'Meeting', meeting)
    expect(record?.problems).toEqual([])
    expect(record && readAnswers(record).get('anne')).toMatchObject({
      status: 'represented',
      representedBy: 'Mme Odile Bernard',
      comment: '',
    })
    expect(record?.entries.get('attendance')).toBeUndefined()
    const history = await staff.get(`/api/history?document=meeting.${meeting}.1&record=Meeting/${meeting}`)
    const rows = (await history.json()) as { field: string; name: string }[]
    expect(rows.filter(({ field }) => field === 'answers.anne')).toHaveLength(2)
    expect(rows[0]?.name).toBe('Mme\u00a0Anne Martin')
  })

  it('is worth nothing when forged, for someone no longer convened, and once the meeting is over', async () => {
    const { engine, url, lines, meeting, staff, clock } = await convened()
    const token = linkIn(engine.queue.read(lines()[0]?.id ?? 0)?.text ?? '')
    const signature = token.split('.')[2] ?? ''
    for (const forged of [
      `${meeting}.luc.${signature}`,
      `${meeting}.anne.${'A'.repeat(22)}`,
      `${meeting}.anne.`,
      `${meeting}.anne`,
      `${token}.x`,
      '__proto__.anne.x',
      '..',
    ]) {
      expect((await answerOf(url, forged, { status: 'excused' })).status, forged).toBe(404)
    }
    const change = { meeting, add: [], remove: ['anne'] }
    expect((await staff.post('/api/commands/changeConvened', change)).status).toBe(200)
    expect((await fetch(`${url}/api/answers/${token}`)).status).toBe(404)
    await staff.post('/api/commands/changeConvened', { meeting, add: ['anne'], remove: [] })
    expect((await fetch(`${url}/api/answers/${token}`)).status).toBe(200)
    clock.at = Date.parse('2027-03-18T08:00:00Z')
    expect((await fetch(`${url}/api/answers/${token}`)).status).toBe(410)
    expect((await answerOf(url, token, { status: 'excused' })).status).toBe(410)
  })

  it('is nobody else’s to read: not in the preview of a letter, nor among the letters that left', async () => {
    const peer = await smtpPeer()
    const { staff, url, meeting, lines, engine } = await convened({ smtpUrl: peer.url })
    const id = lines()[0]?.id ?? 0
    const token = linkIn(engine.queue.read(id)?.text ?? '')
    const letter = { purpose: 'reminder', message: '' }
    const preview = await (await staff.post(`/api/meetings/${meeting}/letter`, letter)).text()
    const read = (await (await staff.get(`/api/mail/${id}`)).json()) as { text: string; calendar: string }
    const calendar = read.calendar.replaceAll(/\r?\n /g, '')
    for (const shown of [preview, read.text, calendar]) {
      expect(shown).not.toContain(token)
      expect((await fetch(`${url}/api/answers/${linkIn(shown)}`)).status).toBe(404)
    }
    expect(read.text).toContain('Merci de venir à l’heure.')
  })

  it('is over once the minutes are approved', async () => {
    const { engine, url, lines, meeting } = await convened()
    const token = linkIn(engine.queue.read(lines()[0]?.id ?? 0)?.text ?? '')
    const metadata = engine.meetingOf(meeting)
    if (!metadata) throw new Error('no meeting')
    for (const minutes of ['approved', 'sent'] as const) {
      engine.metadata.set(`meeting:${meeting}`, { ...metadata, minutes })
      expect((await answerOf(url, token, { status: 'excused' })).status).toBe(410)
      expect((await fetch(`${url}/api/answers/${token}`)).status).toBe(410)
    }
  })

  it('cannot be used without end, however it is written', async () => {
    const { engine, url, lines } = await convened()
    const token = linkIn(engine.queue.read(lines()[0]?.id ?? 0)?.text ?? '')
    const statuses = []
    for (let count = 0; count < 22; count++) {
      const written = token + '='.repeat(count)
      statuses.push((await answerOf(url, written, { status: 'excused' })).status)
    }
    expect(statuses.at(-1)).toBe(429)
    expect(statuses[0]).toBe(200)
  })
})

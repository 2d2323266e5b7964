import { beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { access } from '../access/access.ts'
import { activeGrants } from '../access/role.ts'
import { heldRecords } from '../documents/fields.ts'
import { readMetadata, type MeetingMetadata } from '../documents/metadata.ts'
import { parseName, type DocumentName } from '../documents/name.ts'
import { documentTypes, type DocumentTypeName } from '../documents/table.ts'
import { checkNode } from '../minutes/check.ts'
import { richTextSchema } from '../minutes/schema.ts'
import { amd92 } from '../profile/amd92.ts'
import type { AreaContent } from '../profile/areas.ts'
import { maxDeputies } from '../profile/councilSize.ts'
import { readRecords, type ReadRecord } from '../records/read.ts'
import type { RecordName } from '../records/table.ts'
import { hautsDeSeine } from '../testing/areas.ts'
import { makeDemo, type Demo } from './makeDemo.ts'
import { ESS_MEETING } from './planMeetings.ts'

const today = '2026-11-22'
let areas: AreaContent[]
let demo: Demo
let docs: { name: DocumentName; doc: Y.Doc }[]

beforeAll(async () => {
  areas = await hautsDeSeine()
  demo = makeDemo({ profile: amd92, areas, seed: 1989, today })
  docs = Array.from(demo.documents, ([text, update]) => {
    const name = parseName(text)
    if (!name) throw new Error(`not a document name: ${text}`)
    const doc = new Y.Doc()
    Y.applyUpdate(doc, update)
    return { name, doc }
  })
}, 60_000)

function all(type: DocumentTypeName, record: RecordName): ReadRecord[] {
  return docs.filter(({ name }) => name.type === type).flatMap(({ doc }) => readRecords(doc, type, record))
}

function readMeeting(id: string): MeetingMetadata | null {
  const metadata = readMetadata(demo.metadata.get(`meeting:${id}`))
  return metadata?.subject === 'meeting' ? metadata : null
}

const meetings = () => all('meeting', 'Meeting').flatMap(({ id }) => readMeeting(id) ?? [])

const mandates = (person: ReadRecord) => (person.entries.get('mandate') ?? []).map(({ value }) => value)
const inOffice = (person: ReadRecord) => mandates(person).filter((mandate) => mandate['end'] === undefined)
const has = (name: string, value: string) => (record: ReadRecord) => record.values.get(name) === value

test('the directory has 1 900 records, family by family', () => {
  const people = all('commune', 'Person')
  const organizations = [...all('bodies', 'Organization'), ...all('commune', 'Organization')]
  expect(people.filter(has('family', 'official'))).toHaveLength(1480)
  expect(people.filter(has('family', 'assistant'))).toHaveLength(185)
  expect(organizations.filter((record) => !has('classification', 'commission')(record))).toHaveLength(41)
  expect(organizations.filter(has('classification', 'commission'))).toHaveLength(150)
  expect([...all('bodies', 'Area'), ...all('commune', 'Area')]).toHaveLength(44)
})

test('the same seed and day give the same bytes, another seed another demo', () => {
  const again = makeDemo({ profile: amd92, areas, seed: 1989, today })
  expect(again).toEqual(demo)
  expect(makeDemo({ profile: amd92, areas, seed: 93, today }).documents).not.toEqual(demo.documents)
})

test('every record of every document reads with no problem', () => {
  const problems = docs.flatMap(({ name, doc }) =>
    heldRecords(name.type).flatMap((record) =>
      readRecords(doc, name.type, record).flatMap(({ id, problems: found }) =>
        found.map((problem) => ({ ...name, record, id, ...problem })),
      ),
    ),
  )
  expect(problems).toEqual([])
})

test('documents hold no root that their type does not declare', () => {
  for (const { name, doc } of docs) {
    const roots: readonly string[] = [...heldRecords(name.type), ...documentTypes[name.type].texts]
    expect([...doc.share.keys()].filter((root) => !roots.includes(root))).toEqual([])
  }
})

test('a council has its legal size or one vacancy, one mayor, and deputies within the law', () => {
  let vacancies = 0
  for (const { id, values } of areas.slice(0, 36)) {
    const council = docs
      .filter(({ name }) => name.type === 'commune' && name.key === id)
      .flatMap(({ doc }) => readRecords(doc, 'commune', 'Person'))
      .filter(has('family', 'official'))
    const holding = (role: string) =>
      council.filter((person) => inOffice(person).some((mandate) => mandate['function'] === role))
    const size = values.councilSize ?? 0
    vacancies += size - council.length
    expect(size - council.length).toBeLessThanOrEqual(1)
    expect(holding('mayor')).toHaveLength(1)
    expect(holding('deputy').length).toBeGreaterThan(0)
    expect(holding('deputy').length).toBeLessThanOrEqual(maxDeputies(size))
    for (const person of [...holding('deputy'), ...holding('delegatedCouncillor')]) {
      expect(person.entries.get('delegation')?.length).toBeGreaterThan(0)
    }
  }
  expect(vacancies).toBe(6)
})

test('women are about half of the officials', () => {
  const officials = all('commune', 'Person').filter(has('family', 'official'))
  const share = officials.filter(has('civility', 'mrs')).length / officials.length
  expect(share).toBeGreaterThan(0.45)
  expect(share).toBeLessThan(0.55)
})

test('a person is in both documents of the commune under one id', () => {
  const shared = all('commune', 'Person').map(({ id }) => id)
  const reserved = all('communePrivate', 'Person').map(({ id }) => id)
  expect(reserved).toEqual(shared)
  expect(new Set(shared).size).toBe(1665)
})

test('addresses and numbers are reserved ones: nobody can be reached by them', () => {
  for (const [list, people] of [
    ['contact', [...all('commune', 'Person'), ...all('bodies', 'Organization')]],
    ['personalContact', all('communePrivate', 'Person')],
  ] as const) {
    const contacts = people.flatMap((person) => person.entries.get(list) ?? []).map(({ value }) => value)
    expect(contacts.length).toBeGreaterThan(0)
    for (const { type, value } of contacts) {
      if (type === 'email') expect(value).toMatch(/^[a-z\d.-]+@[a-z\d-]+\.example$/)
      if (type === 'phone') expect(value).toMatch(/^01 99 00 \d\d \d\d$/)
      if (type === 'mobile') expect(value).toMatch(/^06 39 98 \d\d \d\d$/)
    }
  }
})

test('every seat, action, note and presence names a person who exists', () => {
  const people = new Set(all('commune', 'Person').map(({ id }) => id))
  const named = [
    ...[...all('bodies', 'Membership'), ...all('network', 'Membership')].map(({ values }) =>
      values.get('person'),
    ),
    ...all('actions', 'Action').map(({ values }) => values.get('owner')),
    ...[...all('staffNotes', 'Note'), ...all('networkNotes', 'Note')].map(({ values }) =>
      values.get('subject'),
    ),
    ...all('meeting', 'Meeting').flatMap(({ entries }) =>
      (entries.get('attendance') ?? []).map(({ id }) => id),
    ),
    ...all('restricted', 'Person').map(({ id }) => id),
    ...meetings().flatMap((metadata) => [...metadata.people, ...metadata.attended]),
  ]
  expect(named.filter((id) => typeof id !== 'string' || !people.has(id))).toEqual([])
})

test('commissions: over fifty sit, and a substitute names the holder', () => {
  const commissions = all('bodies', 'Organization').filter(has('classification', 'commission'))
  expect(commissions.filter(has('activity', 'active')).length).toBeGreaterThan(50)
  const seats = all('bodies', 'Membership')
  const holders = new Set(seats.filter(has('role', 'holder')).map(({ id }) => id))
  const substitutes = seats.filter(has('role', 'substitute'))
  expect(substitutes.length).toBeGreaterThan(0)
  for (const { values } of substitutes) expect(holders).toContain(values.get('substituteOf'))
})

test('the Bureau is a chair, a secretary, a treasurer and seven vice-chairs; the chair changed in July 2020', () => {
  const offices = all('bodies', 'Membership').filter(
    ({ values }) => !['holder', 'substitute'].includes(String(values.get('role'))),
  )
  const current = offices.filter(({ values }) => !values.has('end'))
  expect(Object.groupBy(current, ({ values }) => String(values.get('role')))).toMatchObject({
    chair: { length: 1 },
    secretary: { length: 1 },
    treasurer: { length: 1 },
    viceChair: { length: 7 },
  })
  expect(offices.filter(({ values }) => values.get('end') === '2020-07-05')).toHaveLength(1)
})

test('each of the 18 networks has members and one or two coordinators in office', () => {
  for (const { slug, name } of amd92.networks) {
    const own = docs.filter((held) => held.name.type === 'network' && held.name.key === slug)
    const seats = own.flatMap(({ doc }) => readRecords(doc, 'network', 'Membership'))
    const leading = seats.filter((seat) => has('role', 'coordinator')(seat) && !seat.values.has('end'))
    expect(seats.length, name).toBeGreaterThan(12)
    expect([1, 2], name).toContain(leading.length)
    expect(leading.every(({ values }) => values.has('start'))).toBe(true)
  }
})

test('minutes pass the allow-list of the rich text, node by node', () => {
  const texts = docs.filter(({ name }) => ['minutes', 'article'].includes(name.type))
  for (const { doc } of texts)
    expect(checkNode(richTextSchema, doc.getXmlFragment('body'), 0, true)).toBe(null)
  const minutes = docs.filter(({ name }) => name.type === 'minutes')
  expect(minutes).toHaveLength(15)
  for (const { doc } of minutes) {
    const body = doc.getXmlFragment('body')
    const words = body
      .toString()
      .replace(/<[^>]+>/g, ' ')
      .split(/\s+/)
    expect(words.length).toBeGreaterThan(350)
  }
})

test('a year of about forty meetings, those past with their attendance', () => {
  const records = all('meeting', 'Meeting')
  expect(records).toHaveLength(41)
  for (const { id, values, entries } of records) {
    expect(readMeeting(id)).not.toBe(null)
    const past = String(values.get('date')) < today && id !== ESS_MEETING
    expect((entries.get('attendance') ?? []).length > 0).toBe(past)
  }
  const states = meetings().map(({ minutes }) => minutes)
  expect(states).toEqual(expect.arrayContaining(['draft', 'review', 'approved']))
})

test('the fourteen communes that spoke on 17 March 2021 have someone in that network', () => {
  const metadata = readMeeting(ESS_MEETING)
  const homes = docs
    .filter(({ name, doc }) => {
      const residents = name.type === 'commune' ? readRecords(doc, 'commune', 'Person') : []
      return residents.some(({ id }) => metadata?.people.includes(id))
    })
    .map(({ name }) => name.key)
  const spoke = ['92007', '92014', '92009', '92020', '92022', '92024', '92062', '92040', '92048', '92049']
  expect(homes).toEqual(expect.arrayContaining([...spoke, '92072', '92075', '92071', '92004']))
  expect(metadata).toMatchObject({ convened: true, minutes: 'draft', network: 'ess', attended: [] })
})

test('each demo account holds well-formed grants, and what it is here to show is open to it', () => {
  const opens = (what: string, name: string, metadata: unknown = null) => {
    const account = demo.accounts.find((candidate) => candidate.what.en.startsWith(what))
    if (!account) throw new Error(`no account: ${what}`)
    expect(activeGrants(account.grants, today)).toEqual(account.grants)
    return access({ user: account.email, person: account.person, grants: account.grants }, name, metadata)
  }
  const ess = demo.metadata.get(`meeting:${ESS_MEETING}`)
  expect(opens('Director', 'staffNotes.all.1')).toBe('write')
  expect(opens('Assistant', `minutes.${ESS_MEETING}.1`, ess)).toBe('write')
  expect(opens('Project officer', 'restricted.all.1')).toBe('write')
  expect(opens('Accountant', 'dues.2026.1')).toBe('write')
  expect(opens('Edits', 'communePrivate.92075.1')).toBe('write')
  expect(opens('Edits', 'commune.92072.1')).toBe('read')
  expect(opens('Coordinates', `minutes.${ESS_MEETING}.1`, ess)).toBe('write')
  expect(opens('Member of networks', `meeting.${ESS_MEETING}.1`, ess)).toBe('read')
  expect(opens('Member of the Bureau', 'report.2026.1')).toBe('read')
  expect(demo.accounts).toHaveLength(9)
})

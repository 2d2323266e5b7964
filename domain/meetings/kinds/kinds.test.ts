import { describe, expect, it } from 'vitest'
import type { OrganizationRow, PersonRow } from '../../directory/row.ts'
import { heldFields } from '../../documents/fields.ts'
import { readValue } from '../../schema/field.ts'
import { meetingKinds } from './table.ts'

const person = (id: string, name: 'mayor' | 'deputy', area: string): PersonRow => ({
  kind: 'person',
  id,
  document: `commune.${area}.1`,
  family: 'official',
  familyName: id,
  givenName: '',
  mandates: [{ function: name, area }],
  delegations: [],
  networks: [],
  home: area,
})
const PEOPLE = [
  person('m1', 'mayor', '92002'),
  person('d1', 'deputy', '92002'),
  person('m2', 'mayor', '92004'),
]
const SEATS = [
  { id: 's1', person: 'm1', role: 'chair', start: '2026-04-01' },
  { id: 's2', person: 'm2', role: 'treasurer', start: '2020-07-06' },
  { id: 's3', person: 'd1', role: 'chair', start: '2020-07-06', end: '2026-03-31' },
  { id: 's4', person: 'm2', role: 'member' },
] as const
const BUREAU: OrganizationRow = {
  kind: 'organization',
  id: 'bureau',
  document: 'bodies.all.1',
  name: 'Bureau',
  classification: 'association',
  seats: SEATS,
}
const DIRECTORY = { people: PEOPLE, organizations: [BUREAU] }
const NETWORK = { name: 'Culture', seats: SEATS }

describe('the templates of meetings', () => {
  it('convene those who hold a seat that day, each once', () => {
    const { bureau, network, commission } = meetingKinds
    expect(bureau.convened(DIRECTORY, '2026-05-01', null)).toEqual(['m1', 'm2'])
    expect(bureau.convened(DIRECTORY, '2026-03-31', null)).toEqual(['m2', 'd1'])
    expect(network.convened(DIRECTORY, '2026-05-01', NETWORK)).toEqual(['m1', 'm2'])
    expect(commission.convened(DIRECTORY, '2020-01-01', NETWORK)).toEqual(['m2'])
    expect(commission.convened(DIRECTORY, '2026-05-01', null)).toEqual([])
  })

  it('convene every mayor to assemblies and events, and nobody by themselves to a working group', () => {
    for (const kind of ['assembly', 'event'] as const) {
      expect(meetingKinds[kind].convened(DIRECTORY, '2026-05-01', null)).toEqual(['m1', 'm2'])
    }
    expect(meetingKinds.workingGroup.convened(DIRECTORY, '2026-05-01', null)).toEqual([])
  })

  it('bring points that a meeting may hold, the first of them at the top', () => {
    const agenda = heldFields('meeting', 'Meeting').get('agenda')
    if (!agenda) throw new Error('no agenda')
    for (const { agenda: points } of Object.values(meetingKinds)) {
      expect(points.length).toBeGreaterThan(0)
      expect(points[0]?.level).toBe(1)
      for (const point of points) {
        expect(readValue(agenda, { ...point, position: 'V' }).problem).toBeNull()
      }
    }
  })
})

import { meetingKinds, type NetworkRow } from '#domain'
import { expect, test } from 'vitest'
import { newMeetingInput, type NewMeetingDraft } from './newMeetingInput.ts'

const draft: NewMeetingDraft = {
  kind: 'network',
  body: 'culture',
  title: ' Réseau Culture ',
  date: '2027-03-17',
  start: '09:00',
  end: '10:30',
  mode: '',
  place: '',
  videoLink: '',
}
const nobody = { people: [], organizations: [] }
const culture: NetworkRow = {
  kind: 'network',
  id: 'n',
  document: 'network.culture.1',
  name: 'Culture',
  seats: [
    { id: 's1', person: 'p1', role: 'member' },
    { id: 's2', person: 'p1', role: 'coordinator' },
    { id: 's3', person: 'p2', role: 'member', end: '2026-12-31' },
  ],
}

test('a network’s meeting convenes those who are its members that day, each once', () => {
  expect(newMeetingInput(draft, culture, nobody)).toEqual({
    ok: true,
    input: {
      kind: 'network',
      network: 'culture',
      title: 'Réseau Culture',
      date: '2027-03-17',
      people: ['p1'],
      agenda: meetingKinds.network.agenda,
      start: '09:00',
      end: '10:30',
    },
  })
})

test('another kind belongs to no network', () => {
  const answer = newMeetingInput({ ...draft, kind: 'bureau', title: 'Bureau' }, culture, nobody)
  expect(answer).toMatchObject({ input: { kind: 'bureau', network: null, people: [] } })
})

test.each<[Partial<NewMeetingDraft>, string]>([
  [{ kind: '' }, 'kind'],
  [{ title: ' ' }, 'title'],
  [{ title: 'x'.repeat(201) }, 'title'],
  [{ date: '' }, 'date'],
  [{ date: '2027-02-30' }, 'date'],
  [{ start: '25:00' }, 'start'],
  [{ end: '08:00' }, 'end'],
  [{ mode: 'constructor' }, 'mode'],
  [{ place: 'x'.repeat(301) }, 'place'],
  [{ videoLink: 'javascript:alert(1)' }, 'videoLink'],
])('%j is told at its field', (change, field) => {
  expect(newMeetingInput({ ...draft, ...change }, culture, nobody)).toEqual({ ok: false, field })
})

test('a network’s meeting needs a network', () => {
  expect(newMeetingInput(draft, null, nobody)).toEqual({ ok: false, field: 'body' })
})

import { expect, test } from 'vitest'
import { COMMUNES, meetingRecord, personRow, textBlocks, type TextNode } from '../testing/minutesText.ts'
import { recapitulate } from './recapitulation.ts'

const nadia = {
  ...personRow('nadia', 'mrs', 'Nadia', 'Belkhiri', '92075', {
    function: 'mayor',
    area: '92075',
    start: '2026-03-22',
  }),
  formerMandates: [{ function: 'deputy' as const, area: '92075', start: '2020-07-03', end: '2026-03-21' }],
}
const paul = personRow('paul', 'mr', 'Paul', 'Tessandier', '92024')
const people = new Map([nadia, paul].map((row) => [row.id, row]))

const of = (content: Parameters<typeof meetingRecord>[0], ...nodes: readonly TextNode[]) =>
  recapitulate(
    meetingRecord(content),
    textBlocks(...nodes),
    (id) => people.get(id),
    (area) => COMMUNES.get(area) ?? area,
  )

test('who was there is said by status, in the order of the communes, as they were that day', () => {
  const { attendance } = of({
    'attendance.nadia': { status: 'represented', area: '92075', representedBy: 'paul' },
    'attendance.paul': { status: 'inRoom', area: '92024' },
    'attendance.gone': { status: 'excused' },
  })
  expect(attendance.map(({ status, people: some }) => [status, some.map(({ name }) => name)])).toEqual([
    ['inRoom', ['Paul Tessandier']],
    ['represented', ['Nadia Belkhiri']],
  ])
  expect(attendance[1]?.people[0]).toMatchObject({
    function: 'Maire adjointe',
    areaName: 'Vanves',
    representedBy: 'M.\u00a0Paul Tessandier',
  })
})

test('decisions and actions are numbered in the order of the text', () => {
  const { decisions, actions, nextMeeting } = of(
    { nextMeeting: '2021-06-10' },
    ['decision', { id: 'd1' }, 'Ouvrir l’annuaire.'],
    'Des mots.',
    ['action', { id: 'a1', ownerName: 'Nadia Belkhiri', due: '2021-05-01' }, 'Écrire.'],
    ['decision', { id: 'd2' }, 'Se revoir.'],
  )
  expect(decisions.map(({ number, text, block }) => [number, text, block])).toEqual([
    [1, 'Ouvrir l’annuaire.', 0],
    [2, 'Se revoir.', 3],
  ])
  expect(actions).toMatchObject([{ owner: 'Nadia Belkhiri', due: '2021-05-01' }])
  expect(nextMeeting).toBe('2021-06-10')
})

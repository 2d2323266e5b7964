import { expect, test } from 'vitest'
import { minutesInput, personRow } from '../../testing/minutesText.ts'
import type { Finding, FindingCode } from './Finding.ts'
import { findings } from './findings.ts'

const vanves = { area: '92075', start: '2020-07-03' }
const people = [
  personRow('nadia', 'mrs', 'Nadia', 'Belkhiri-Monge', '92075', { function: 'deputy', ...vanves }),
  personRow('paul', 'mr', 'Paul', 'Tessandier', '92048', {
    function: 'delegatedCouncillor',
    area: '92048',
    start: '2020-07-03',
  }),
]
const there = { status: 'inRoom', area: '92075' }

const codes = (found: readonly Finding[]): FindingCode[] => found.map(({ code }) => code)
function only(found: readonly Finding[], code: FindingCode): Finding {
  const [first, second] = found.filter((each) => each.code === code)
  if (!first || second) throw new Error(`${code} not found once in ${codes(found).join(', ')}`)
  return first
}
const replaced = ({ repairs: [repair] }: Finding): readonly string[] =>
  repair?.kind === 'replace' ? repair.edits.map(({ text }) => text) : []

const PASTED = [
  'Réunion du Réseau\nCulture,\nMercredi 17 mars 2021, 9h00 – 10h30\n4 communes représentées',
  'Madame Nadia BELKHIRI-MONGE remercie les élus.',
  'II. Tour de table pour une présentation des élus',
  'Vanves, Madame Nadia BELKHRI-MONGE, Adjointe au Maire, indique qu’une étude est en cours.',
  'Clichy-la-Garenne, Monsieur Yann LORMEL, Conseiller municipal délégué évoque une ressourcerie.',
  'Meudon, Madame Odile SARANT, Conseillère municipale délégué, précise que le projet est voté.',
  'Monsieur Yann LORMEL, Adjoint au Maire de Clichy-la-Garenne propose de communiquer un support.',
  'nbelkhri.monge@vanves.example',
  '4 communes représentées',
]

test('pasted minutes show their own errors, with no attendance and no directory', () => {
  const found = findings(minutesInput(PASTED))
  expect(codes(found).toSorted()).toEqual(
    ['agreement', 'communesCount', 'functionTwice', 'nameInAddress', 'nameNearName'].toSorted(),
  )
  const count = only(found, 'communesCount')
  expect(count.facts).toEqual({ written: 4, right: 3, heard: 3, basis: 'speeches' })
  expect(replaced(count)).toEqual(['3', '3'])
  const spelt = only(found, 'nameNearName')
  expect(replaced(spelt)).toEqual(['BELKHIRI-MONGE'])
  expect(spelt.repairs[1]).toMatchObject({ text: 'BELKHRI-MONGE' })
  expect(only(found, 'functionTwice').facts['name']).toBe('Yann LORMEL')
  expect(replaced(only(found, 'agreement'))).toEqual(['Conseillère municipale déléguée'])
})

test('the directory decides how a name is spelt, and an address follows', () => {
  const found = findings(minutesInput(PASTED, { people }))
  expect(replaced(only(found, 'nameNearRecord'))).toEqual(['BELKHIRI-MONGE'])
  expect(replaced(only(found, 'nameInAddress'))).toEqual(['nbelkhirimonge@vanves.example'])
  expect(codes(findings(minutesInput(['Madame Nadia Belkhiri Monge ouvre la séance.'], { people })))).toEqual(
    [],
  )
})

test('a misspelt given name is found too, and another person of a near name is left alone', () => {
  const found = findings(minutesInput(['Madame Nadai BELKHIRI-MONGE ouvre.'], { people }))
  expect(replaced(only(found, 'nameNearRecord'))).toEqual(['Nadia'])
  const sister = personRow('x', 'mrs', 'Nadia', 'Belkhri-Monge', '92075')
  expect(
    findings(minutesInput(PASTED, { people: [...people, sister] })).map(({ code }) => code),
  ).not.toContain('nameNearRecord')
})

test('a function is judged by the record of that day, whatever its gender and form', () => {
  const says = (words: string, person = people[1]) =>
    codes(findings(minutesInput([words], { people: person ? [person] : [] })))
  expect(says('M. Paul Tessandier, Adjoint au Maire, ouvre.')).toEqual(['functionDiffers'])
  expect(says('M. Paul Tessandier, conseiller municipal délégué, ouvre.')).toEqual([])
  expect(
    says('Mme Nadia Belkhiri-Monge, 2e maire adjointe et Conseillère régionale, ouvre.', people[0]),
  ).toEqual([])
  // Elected since: what the old minutes say was true then.
  const since = {
    ...personRow('paul', 'mr', 'Paul', 'Tessandier', '92048', {
      function: 'mayor' as const,
      area: '92048',
      start: '2026-03-22',
    }),
    formerMandates: [{ function: 'deputy' as const, area: '92048', start: '2020-07-03', end: '2026-03-21' }],
  }
  expect(says('M. Paul Tessandier, Adjoint au Maire, ouvre.', since)).toEqual([])
  expect(says('M. Paul Tessandier, Maire, ouvre.', since)).toEqual(['functionDiffers'])
})

const speech = (person: string, name: string, area: string) =>
  ['intervention', { id: `i-${person}`, person, area, areaName: area, name }, 'Bonjour.'] as const

test('who speaks is there, and for their own commune', () => {
  const found = findings(
    minutesInput([speech('nadia', 'Nadia', '92075'), speech('paul', 'Paul', '92072')], {
      people,
      meeting: { 'attendance.nadia': there, mode: 'video' },
    }),
  )
  expect(codes(found)).toEqual(['speakerAbsent', 'speakerElsewhere'])
  expect(only(found, 'speakerAbsent').repairs).toEqual([
    { kind: 'presence', person: 'paul', name: 'Paul', status: 'remote', area: '92072' },
  ])
  expect(only(found, 'speakerElsewhere').facts).toEqual({ name: 'Paul', written: 'Sèvres', right: 'Meudon' })
})

test('a commune that is there and is not heard in the tour de table may be given the floor', () => {
  const meeting = {
    'attendance.nadia': there,
    'attendance.paul': { status: 'represented', area: '92048', representedByName: 'Une voisine' },
  }
  const title = ['heading', { level: 1 }, 'Tour de table'] as const
  const found = findings(minutesInput([title, speech('nadia', 'Nadia', '92075')], { people, meeting }))
  const [repair] = only(found, 'communeSilent').repairs
  expect(repair?.kind === 'speak' && repair.speaker.name).toBe('Paul Tessandier')
  const heard = [title, speech('nadia', 'Nadia', '92075'), speech('paul', 'Paul', '92048')]
  expect(codes(findings(minutesInput(heard, { people, meeting })))).toEqual([])
})

test('counts in figures and in words follow the attendance', () => {
  const meeting = { 'attendance.nadia': there }
  const found = findings(
    minutesInput(['Quinze communes sont représentées.', '15 communes présentes'], { meeting }),
  )
  expect(replaced(only(found, 'communesCount'))).toEqual(['Un', '1'])
  expect(codes(findings(minutesInput(['Les 36 communes du département'], { meeting })))).toEqual([])
  const agenda = { 'agenda.a1': { title: 'Accueil', position: 'V' } }
  expect(codes(findings(minutesInput(['3 points à l’ordre du jour'], { meeting: agenda })))).toEqual([
    'pointsCount',
  ])
})

test('the day and the hours of a head are those of the meeting; a weekday is that of its day', () => {
  const found = findings(
    minutesInput(['Réunion du jeudi 18 mars 2021, 9h00 – 11h00', 'le lundi 1er mars 2022']),
  )
  expect(replaced(only(found, 'dateDiffers'))).toEqual(['mercredi 17\u00a0mars 2021'])
  expect(replaced(only(found, 'hoursDiffer'))).toEqual(['9\u00a0h\u00a000 – 10\u00a0h\u00a030'])
  expect(replaced(only(found, 'weekdayWrong'))).toEqual(['mardi'])
  expect(
    codes(findings(minutesInput(['la loi du 31 juillet 2014', 'approuve celui du 10 juin 2020']))),
  ).toEqual([])
})

test('an attendance sheet does not contradict itself', () => {
  const meeting = {
    'attendance.nadia': { ...there, arrivedAt: '10:00', leftAt: '09:30' },
    'attendance.paul': { status: 'represented', area: '92048' },
    'attendance.x': { status: 'excused', area: '92075' },
  }
  expect(codes(findings(minutesInput([], { people, meeting })))).toEqual([
    'leftBeforeArrival',
    'representedByNobody',
    'statusesDiffer',
  ])
})

test('a vote has a result, no more votes than people, and says what was noted', () => {
  const meeting = { 'attendance.nadia': there, 'attendance.paul': { status: 'remote', area: '92048' } }
  const vote = (attributes: Record<string, number>, words: string) =>
    findings(minutesInput([['vote', { id: 'v1', ...attributes }, words]], { meeting }))
  const uncounted = only(vote({}, 'Adopté par 1 voix pour et 1 contre.'), 'voteUncounted')
  expect(uncounted.repairs[0]).toMatchObject({ kind: 'attributes', attributes: { for: 1, against: 1 } })
  expect(codes(vote({ for: 19, against: 0, abstention: 2 }, 'Adopté.'))).toEqual(['voteTooMany'])
  expect(codes(vote({ for: 1, against: 1 }, '2 voix pour, 0 contre'))).toEqual(['voteTextDiffers'])
  expect(codes(vote({ for: 2, against: 0 }, 'Adopté : 2 voix pour, aucune contre.'))).toEqual([])
  expect(codes(findings(minutesInput(['Vote : 19 voix pour, 2 abstentions'], { meeting })))).toEqual([
    'voteTooMany',
  ])
  const assembly = {
    kind: 'assembly' as const,
    convened: ['nadia', 'b', 'c'],
    meeting: { 'attendance.nadia': there },
  }
  expect(codes(findings(minutesInput([['vote', { id: 'v', for: 1 }, 'Adopté.']], assembly)))).toEqual([
    'quorum',
  ])
})

test('an action has somebody who is still there and a day', () => {
  const gone = { ...personRow('gone', 'mr', 'Luc', 'Parti', '92075'), archived: true as const }
  const action = (attributes: Record<string, string>, words: string) =>
    findings(minutesInput([['action', { id: 'a1', ...attributes }, words]], { people: [...people, gone] }))
  const found = action({}, 'Madame Nadia BELKHIRI-MONGE écrit aux communes.')
  expect(codes(found)).toEqual(['actionWithoutOwner', 'actionWithoutDue'])
  expect(only(found, 'actionWithoutOwner').repairs[0]).toMatchObject({
    attributes: { owner: 'nadia', ownerName: 'Nadia Belkhiri-Monge' },
  })
  expect(codes(action({ owner: 'gone', ownerName: 'Luc Parti', due: '2021-04-01' }, 'Écrire.'))).toEqual([
    'actionOwnerGone',
  ])
})

const heading = (title: string, item: string | null = null) =>
  ['heading', { level: 1, ...(item && { item }) }, title] as const

test('the text follows the agenda', () => {
  const meeting = {
    'agenda.a1': { title: 'Accueil', position: 'B' },
    'agenda.a2': { title: 'Projets de l’année', position: 'D' },
    'agenda.a3': { title: 'Conclusion', position: 'F' },
  }
  const found = findings(
    minutesInput(
      [heading('Projets', 'a2'), 'Des mots.', heading('I. Accueil'), 'Bonjour.', heading('Divers')],
      { meeting },
    ),
  )
  expect(codes(found)).toEqual(['pointMissing', 'pointsOrder', 'headingUnknown'])
  expect(codes(findings(minutesInput([], { meeting })))).toEqual([])
})

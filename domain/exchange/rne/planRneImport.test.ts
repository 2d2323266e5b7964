import { expect, test } from 'vitest'
import { departmentalFile, mayorsFile, municipalFile, utf8 } from './fixtures/registerFile.ts'
import { SmallDirectory } from './fixtures/smallDirectory.ts'

const zoe = {
  commune: '92075',
  family: 'PRÉVERT-HAIE',
  given: 'Zoé',
  birth: '07/09/1966',
  occupation: 'Médecin',
}
const inventedMayor = {
  id: 'invented',
  public: {
    familyName: 'Demo',
    givenName: 'Ulysse',
    'mandate.m1': { function: 'mayor', area: '92075', start: '2020-05-23' },
  },
}

test('a new mayor is created in both documents of the commune, under one id', () => {
  const directory = new SmallDirectory()
  const plan = directory.import(utf8(mayorsFile([zoe])))
  expect(plan.new.map(({ name, lines }) => [name, lines])).toEqual([['Zoé PRÉVERT-HAIE', [2]]])
  expect(directory.person('new1')).toEqual({
    family: 'official',
    civility: 'mrs',
    familyName: 'PRÉVERT-HAIE',
    givenName: 'Zoé',
    'mandate.e2': { function: 'mayor', area: '92075', start: '2020-05-25' },
  })
  expect(directory.person('new1', '92075', 'communePrivate')).toEqual({
    birthDate: '1966-09-07',
    occupation: 'Médecin',
  })
})

test('the previous mayor leaves on the day the new one takes office', () => {
  const directory = new SmallDirectory([inventedMayor])
  const plan = directory.import(utf8(mayorsFile([zoe])))
  expect(plan.ended).toMatchObject([
    { name: 'Ulysse Demo', end: '2020-05-25', successor: 'Zoé PRÉVERT-HAIE' },
  ])
  expect(directory.mandates('invented')).toEqual([
    { function: 'mayor', area: '92075', start: '2020-05-23', end: '2020-05-25' },
  ])
})

test('a previous mandate never ends before it starts', () => {
  const directory = new SmallDirectory([inventedMayor])
  directory.import(utf8(mayorsFile([{ ...zoe, since: '18/05/2020' }])))
  expect(directory.mandates('invented')).toMatchObject([{ start: '2020-05-23', end: '2020-05-23' }])
})

test('a file years older than the directory does not turn out the present mayor', () => {
  const directory = new SmallDirectory([
    {
      ...inventedMayor,
      public: {
        ...inventedMayor.public,
        'mandate.m1': { function: 'mayor', area: '92075', start: '2026-03-28' },
      },
    },
  ])
  const plan = directory.import(utf8(mayorsFile([zoe])))
  expect(plan.ended).toEqual([])
  expect(directory.mandates('new1')).toMatchObject([{ start: '2020-05-25', end: '2026-03-28' }])
})

test('of two mayors of one commune in one file, the later succeeds the earlier', () => {
  const directory = new SmallDirectory()
  const bytes = utf8(
    mayorsFile([
      { ...zoe, since: '02/10/2020' },
      { ...zoe, family: 'IF', given: 'Léo', sex: 'M' },
    ]),
  )
  directory.import(bytes)
  expect(directory.mandates('new1')).toMatchObject([{ start: '2020-05-25', end: '2020-10-02' }])
  expect(directory.plan(bytes).writes).toEqual([])
})

test('the same file twice changes nothing', () => {
  const directory = new SmallDirectory([inventedMayor])
  const bytes = utf8(mayorsFile([zoe]))
  directory.import(bytes)
  const again = directory.plan(bytes)
  expect(again).toMatchObject({ new: [], changed: [], ended: [], writes: [] })
  expect(again.unchanged.map(({ lines }) => lines)).toEqual([[2]])
})

test.each([
  ['casing, accents and hyphens', 'Prevert Haie', 'ZOE', '1966-09-07'],
  ['a birth date a month away', 'Prévert-Haie', 'Zoé', '1966-08-07'],
  ['a usual name without birth date', 'Haie', 'Zoé', undefined],
  ['a married double name', 'Prévert', 'Zoé', '1966-09-07'],
])('a person is recognised despite %s', (_trap, familyName, givenName, birthDate) => {
  const directory = new SmallDirectory([
    { id: 'known', public: { familyName, givenName }, private: birthDate ? { birthDate } : {} },
  ])
  const plan = directory.import(utf8(mayorsFile([zoe])))
  expect(plan.new).toEqual([])
  expect(plan.changed.map(({ id }) => id)).toEqual(['known'])
  expect(directory.person('known')).toMatchObject({ familyName, givenName })
  expect(directory.person('known', '92075', 'communePrivate')).toMatchObject({
    birthDate: birthDate ?? '1966-09-07',
  })
})

test('a namesake of another age or gender is someone else', () => {
  const names = { familyName: 'Prévert-Haie', givenName: 'Zoé' }
  const directory = new SmallDirectory([
    { id: 'older', public: names, private: { birthDate: '1936-09-07' } },
    { id: 'man', public: { ...names, civility: 'mr' } },
  ])
  expect(directory.plan(utf8(mayorsFile([zoe]))).new).toHaveLength(1)
})

test('two records that fit equally leave the row to be entered by hand', () => {
  const names = { familyName: 'Prévert-Haie', givenName: 'Zoé' }
  const directory = new SmallDirectory([
    { id: 'one', public: names },
    { id: 'two', public: names },
  ])
  const plan = directory.plan(utf8(mayorsFile([zoe])))
  expect(plan.outOfScope).toMatchObject([{ line: 2, reason: 'ambiguous' }])
  expect(plan.writes).toEqual([])
})

test('blanks never erase, and a hand-written title stays', () => {
  const mandate = {
    function: 'deputy',
    area: '92075',
    start: '2020-05-28',
    rank: 3,
    title: 'Adjointe aux sports',
  }
  const directory = new SmallDirectory([
    {
      id: 'known',
      public: { familyName: 'Prévert-Haie', givenName: 'Zoé', civility: 'mrs', 'mandate.m1': mandate },
      private: { birthDate: '1966-09-07', occupation: 'Médecin' },
    },
  ])
  const blank = { family: zoe.family, given: zoe.given, sex: '' }
  const plan = directory.plan(utf8(municipalFile([{ ...blank, role: '3ème adjoint au maire' }])))
  expect(plan.writes).toEqual([])
})

test('a mandate dated by its term in one file and by its function in another is one', () => {
  const directory = new SmallDirectory()
  const { family, given, birth } = zoe
  directory.import(utf8(municipalFile([{ family, given, birth, role: 'Maire' }])))
  const plan = directory.import(utf8(mayorsFile([zoe])))
  expect(plan.changed).toHaveLength(1)
  expect(directory.mandates('new1')).toEqual([{ function: 'mayor', area: '92075', start: '2020-05-25' }])
  expect(directory.plan(utf8(municipalFile([{ family, given, birth, role: 'Maire' }]))).writes).toEqual([])
  expect(directory.plan(utf8(municipalFile([{ family, given, birth }]))).writes).toEqual([])
})

test('a councillor who becomes deputy leaves the former function', () => {
  const directory = new SmallDirectory()
  const { family, given, birth } = zoe
  directory.import(utf8(municipalFile([{ family, given, birth }])))
  directory.import(
    utf8(municipalFile([{ family, given, birth, role: '1er adjoint au maire', since: '04/07/2020' }])),
  )
  expect(directory.mandates('new1')).toEqual([
    { function: 'councillor', area: '92075', start: '2020-05-18', end: '2020-07-04' },
    { function: 'deputy', area: '92075', start: '2020-07-04', rank: 1 },
  ])
})

test('a departmental councillor is found in any commune, else goes to the département', () => {
  const directory = new SmallDirectory()
  directory.import(utf8(mayorsFile([zoe])))
  const file = utf8(
    departmentalFile([
      { family: 'PRÉVERT-HAIE', given: 'Zoé', birth: '07/08/1966', role: '1er Vice-président' },
      { family: 'SORBIER', given: 'Ana' },
    ]),
  )
  const plan = directory.import(file)
  expect(plan.changed[0]).toMatchObject({
    notes: [{ code: 'birth-date', kept: '1966-09-07', read: '1966-08-07' }],
  })
  expect(directory.mandates('new1')).toContainEqual({
    function: 'departmentalCouncillor',
    area: '9208',
    start: '2021-07-01',
    title: '1er Vice-président',
  })
  expect(plan.new).toMatchObject([{ name: 'Ana SORBIER', home: '92' }])
  expect(directory.plan(file).writes).toEqual([])
})

test('two functions of one person on two rows are two entries', () => {
  const directory = new SmallDirectory()
  const ana = { family: 'SORBIER', given: 'Ana' }
  const file = utf8(
    departmentalFile([
      { ...ana, role: 'Président' },
      { ...ana, role: 'Questeur' },
    ]),
  )
  const plan = directory.import(file)
  expect(plan.new).toMatchObject([{ lines: [2, 3] }])
  expect(directory.mandates('new1', '92')).toMatchObject([{ title: 'Président' }, { title: 'Questeur' }])
  expect(directory.plan(file).writes).toEqual([])
})

test('rows of other territories are out of scope with a reason', () => {
  const plan = new SmallDirectory().plan(
    utf8(
      mayorsFile([
        { ...zoe, commune: '13055' },
        { ...zoe, commune: '92999' },
      ]),
    ),
  )
  expect(plan.outOfScope.map(({ line, reason }) => [line, reason])).toEqual([
    [2, 'other-department'],
    [3, 'unknown-commune'],
  ])
})

test('a person whose private part is missing gets it', () => {
  const directory = new SmallDirectory([
    { id: 'known', public: { familyName: 'Prévert-Haie', givenName: 'Zoé' }, private: null },
  ])
  directory.import(utf8(mayorsFile([zoe])))
  expect(directory.person('known', '92075', 'communePrivate')).toMatchObject({ birthDate: '1966-09-07' })
})

test('relatives born days apart are two people', () => {
  const directory = new SmallDirectory()
  const plan = directory.plan(
    utf8(
      departmentalFile([
        { family: 'ORME-HOUX', given: 'Ana', birth: '01/01/1970' },
        { family: 'ORME-PIN', given: 'Ana', birth: '03/01/1970' },
      ]),
    ),
  )
  expect(plan.new).toHaveLength(2)
})

import {
  buildDirectory,
  directoryDocument,
  type AreaRow,
  type DirectoryRow,
  type PersonRow,
  type RowMandate,
  type SearchDocument,
} from '#domain'
import { beforeEach, expect, test } from 'vitest'
import { LunrEngine } from './LunrEngine.ts'

const AREAS = {
  92019: 'Châtenay-Malabry',
  92050: 'Nanterre',
  92002: 'Antony',
  92023: 'Clamart',
  92012: 'Boulogne-Billancourt',
}

function area(code: string, name: string): AreaRow {
  const row = { kind: 'area', id: code, document: `commune.${code}.1`, name, code } as const
  return { ...row, classification: 'commune', postalCodes: [`${code.slice(0, 2)}000`], parents: [] }
}

function person(
  name: string,
  home: string,
  mandate: Omit<RowMandate, 'area'>,
  more: Partial<PersonRow> = {},
): PersonRow {
  const [givenName = '', familyName = ''] = name.split('|')
  return {
    kind: 'person',
    id: name,
    document: `commune.${home}.1`,
    home,
    family: 'official',
    givenName,
    familyName,
    mandates: [{ ...mandate, area: home }],
    delegations: [],
    networks: [],
    ...more,
  }
}

const rows: DirectoryRow[] = [
  ...Object.entries(AREAS).map(([code, name]) => area(code, name)),
  person(
    'Rui|Da Costa',
    '92050',
    { function: 'mayor' },
    {
      civility: 'mr',
      mandates: [
        { function: 'mayor', area: '92050' },
        { function: 'territorialCouncillor', area: '92023' },
        { function: 'departmentalCouncillor', area: '92050' },
      ],
    },
  ),
  {
    kind: 'organization',
    id: 'mairie',
    document: 'commune.92050.1',
    name: 'Mairie de Nanterre',
    classification: 'townHall',
    area: '92050',
    seats: [],
  },
  person('Marie|Nanterre', '92012', { function: 'councillor' }, { civility: 'mrs' }),
  person('Ada|Nanterre', '92002', { function: 'councillor' }, { civility: 'mrs' }),
  person(
    'Léa|Petit',
    '92050',
    { function: 'deputy', rank: 1 },
    { civility: 'mrs', delegations: ['Relations avec le maire'] },
  ),
  person('Zoé|Châtel', '92019', { function: 'mayor' }, { civility: 'mrs', phone: '01 99 00 20 10' }),
  person(
    'Karim|Haddou',
    '92002',
    { function: 'deputy', rank: 2 },
    { civility: 'mr', delegations: ['Culture'] },
  ),
  person(
    'Anne-Laure|Joubert',
    '92023',
    { function: 'deputy', rank: 4 },
    { civility: 'mrs', delegations: ['Solidarités'] },
  ),
  person('Marc|Garde', '92012', { function: 'delegatedCouncillor' }, { civility: 'mr' }),
]
const directory = buildDirectory(rows)

function documentsOf(source: string): SearchDocument[] {
  const found = rows.filter((row) => row.document === source).map((row) => directoryDocument(row, directory))
  return found.filter((document) => document !== null)
}

let engine: LunrEngine
beforeEach(() => {
  engine = new LunrEngine()
  for (const source of new Set(rows.map((row) => row.document))) engine.replace(source, documentsOf(source))
})

const titles = (query: string): string[] => engine.search(query).hits.map(({ title }) => title.text)

test.each([
  ['chatenay', 'Châtenay-Malabry'],
  ['chatenay malabry', 'Châtenay-Malabry'],
  ['châtenay-m', 'Châtenay-Malabry'],
  ['boulognebillancourt', 'Boulogne-Billancourt'],
  ['maire nanterre', 'Rui Da Costa'],
  ['nantrere maire', 'Rui Da Costa'],
  ['adjoint culture antony', 'Karim Haddou'],
  ['l’adjointe de clamart', 'Anne-Laure Joubert'],
  ['joubret', 'Anne-Laure Joubert'],
  ['solidaire', 'Anne-Laure Joubert'],
  ['0199002010', 'Zoé Châtel'],
  ['01.99.00.20.10', 'Zoé Châtel'],
  ['92050', 'Nanterre'],
  ['M. Garde: conseiller', 'Marc Garde'],
  ['Ada', 'Ada Nanterre'],
])('«%s» finds %s first', (query, title) => {
  expect(titles(query)[0]).toBe(title)
})

test.each([
  '/note: M. Garde: a~',
  'note:',
  'a~',
  '*',
  '+-',
  '^2',
  '  ',
  '__proto__',
  'constructor',
  '\ud800',
  '💥 é',
])('«%s» is a query like any other', (query) => expect(() => engine.search(query)).not.toThrow())

test('every word counts, and when none holds them all the closest are given and it is said', () => {
  expect(engine.search('maire nanterre').everyWord).toBe(true)
  const answer = engine.search('joubert trombone')
  expect(answer.everyWord).toBe(false)
  expect(answer.hits[0]?.title.text).toBe('Anne-Laure Joubert')
  expect(engine.search('xyzzyx').hits).toEqual([])
})

test('what answered is marked', () => {
  const { title } = engine.search('malabry chat').hits[0] ?? {}
  expect(title?.marks.map(([start, end]) => title.text.slice(start, end))).toEqual(['Châtenay', 'Malabry'])
})

test('a change is found at once, and what was there before is not', () => {
  const [changed, ...others] = documentsOf('commune.92012.1').toReversed()
  if (!changed) throw new Error('no document')
  engine.replace('commune.92012.1', [
    ...others,
    { ...changed, title: 'Marc Loup', fields: { name: 'Marc Loup' } },
  ])
  expect(titles('loup')).toEqual(['Marc Loup'])
  expect(titles('garde')).toEqual([])
})

test('a removed source is forgotten at once, from a frozen index too', () => {
  for (let i = 0; i < 300; i++) {
    const [extra] = documentsOf('commune.92002.1')
    if (extra) engine.replace(`x${i}`, [{ ...extra, id: `x${i}`, title: `Extra ${i}` }])
  }
  engine.prepare()
  expect(titles('garde')).toEqual(['Marc Garde'])
  engine.remove(['commune.92012.1'])
  expect(titles('garde')).toEqual([])
  expect(titles('boulogne')).toEqual([])
})

test('a fresh document scores like one of the frozen index', () => {
  const [like] = documentsOf('commune.92050.1').filter(({ family }) => family === 'people')
  if (!like) throw new Error('no document')
  for (let i = 0; i < 300; i++) {
    engine.replace(`x${i}`, [{ ...like, id: `x${i}`, title: `Copie ${i}` }])
  }
  engine.prepare()
  engine.replace('fresh', [{ ...like, id: 'fresh', title: 'Fraîche' }])
  const hits = engine.search('costa', { limit: 400 }).hits
  const fresh = hits.find(({ id }) => id === 'fresh')?.score ?? 0
  const frozen = hits.find(({ id }) => id === 'x1')?.score ?? Infinity
  expect(fresh / frozen).toBeGreaterThan(0.9)
  expect(fresh / frozen).toBeLessThan(1.1)
})
